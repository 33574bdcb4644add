using Platform.Aws.Audit;
using Platform.Aws.Documents;
using Platform.Aws.Releases;
using Platform.Builds.Batching;
using Platform.Builds.Checking;
using Platform.Builds.Closing;
using Platform.Builds.Publishing;
using Platform.Builds.Rows;
using Platform.Builds.Settings;
using Platform.Builds.Telemetry;
using Platform.Domain.Clients;
using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Builds.Running;

/// <summary>One build from its place in the queue to its end: engine, check, publish, news.</summary>
internal sealed partial class BuildRun(
    DocumentTable table,
    ClientDirectory clients,
    FindEngine engines,
    BatchEvents events,
    RunningBuilds running,
    SiteBuilder sites,
    Publisher publisher,
    ReleaseReader releases,
    BuildOutcomes outcomes,
    BuildJournal journal,
    BuildFiles files,
    BuildSlots slots,
    BuildSettings settings,
    TimeProvider time,
    ILogger<BuildRun> logger)
{
    /// <param name="stopping">Ends the build, and its events go back.</param>
    public async Task RunAsync(SiteKey site, BuildId id, CancellationToken stopping)
    {
        await using var heartbeat = new BuildHeartbeat(running, site, id, settings, time, logger, stopping);
        var build = (await table.GetAsync(RowKeys.Build(site, id), RowTypes.Build, CancellationToken.None))!.Value;
        var batch = (await table.GetAsync(RowKeys.Batch(site, build.BatchId), RowTypes.Batch, CancellationToken.None))!.Value;
        var members = await events.ListAsync(site, batch, CancellationToken.None);

        using var span = BuildTelemetry.StartBuild(build, members);
        using var log = new BuildLog(files.Log(id));
        var built = await BuildAsync(site, build, members, heartbeat, log);
        if (built is null || heartbeat.Interruption != Interruption.None)
            await InterruptedAsync(site, build, heartbeat, log);
        else if (built.Error is { } error)
            await FailAsync(site, build, error, log);
        else if (!batch.RemovalConfirmed && await RemovalAsync(site, built.Output!) is { } fault)
            await outcomes.FailAsync(site, build.BatchId, id, BuildState.Failed, PutBackKind.Cancelled, fault, CancellationToken.None);
        else
            await PublishAsync(site, build, built, log);
    }

    /// <returns>Null where it was interrupted.</returns>
    private async Task<BuiltSite?> BuildAsync(
        SiteKey site, Build build, IReadOnlyList<BatchMember> members, BuildHeartbeat heartbeat, BuildLog log)
    {
        try
        {
            using var slot = await slots.EnterAsync(site, heartbeat.Token);
            await StartedAsync(site, build, members, heartbeat.Token);
            using var limit = heartbeat.LimitTo(settings.BuildTimeout);
            var changed = members.SelectMany(member => member.ChangedItems).ToHashSet();
            return await sites.BuildAsync(
                build, clients.Find(site.Client)!, engines(build.Engine)!, changed, log, heartbeat.Token);
        }
        catch (OperationCanceledException) when (heartbeat.Token.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception fault)
        {
            Crashed(fault, build.BuildId, site);
            return BuiltSite.Failed($"{fault.GetType().Name}: {fault.Message}");
        }
    }

    private async Task StartedAsync(SiteKey site, Build build, IReadOnlyList<BatchMember> members, CancellationToken cancellationToken)
    {
        await SetAsync(site, build, record => record with { State = BuildState.Building, StartedAt = time.GetUtcNow() }, cancellationToken);
        await journal.PublishAsync(build, EventType.BuildStarted, members, cancellationToken);
        await journal.StageAsync(site, members, Stages.Building, $"build {build.BuildId} of batch {build.BatchId}", cancellationToken);
        Started(build.BuildId, site, members.Count, build.Engine);
    }

    private async Task<string?> RemovalAsync(SiteKey site, OutputManifest output)
    {
        var live = await releases.LiveAsync(site.Client, site.Environment, CancellationToken.None);
        return live is null
            ? null
            : RemovalCheck.Fault(await releases.ManifestAsync(site.Client, site.Environment, live.ReleaseId, CancellationToken.None), output.Manifest);
    }

    /// <summary>From here on nobody ends it: a publish is short, bounded by the site's lease, and better finished than repaired.</summary>
    private async Task PublishAsync(SiteKey site, Build build, BuiltSite built, BuildLog log)
    {
        await SetAsync(site, build, record => record with { State = BuildState.Publishing, ReleaseId = built.Release!.ReleaseId }, CancellationToken.None);
        var result = await publisher.PublishAsync(
            site, built.Release!, built.Output!.Manifest, built.Output.Files, CancellationToken.None);
        if (result.Report is { } report)
        {
            log.Write($"Live as release {built.Release!.ReleaseId}: {report.Changed.Count} files changed, {report.Deleted.Count} deleted.");
            await outcomes.SucceedAsync(site, build.BuildId, built.Release, report, CancellationToken.None);
        }
        else if (result.Superseded)
        {
            await outcomes.FailAsync(
                site, build.BatchId, build.BuildId, BuildState.Superseded, PutBackKind.Interrupted, "A newer release is live.", CancellationToken.None);
        }
        else
        {
            await FailAsync(site, build, "The site was locked for too long.", log);
        }
    }

    private Task InterruptedAsync(SiteKey site, Build build, BuildHeartbeat heartbeat, BuildLog log) => heartbeat.Interruption switch
    {
        Interruption.TimedOut => FailAsync(site, build, $"It took longer than {settings.BuildTimeout.TotalMinutes:0.#} minutes.\n{log.LastLines()}", log),
        Interruption.Stopping => CancelAsync(site, build, PutBackKind.Interrupted, "the service stopped"),
        Interruption.Cancelled => CancelAsync(
            site, build, heartbeat.CancelledBy == Rollback.Canceller ? PutBackKind.Interrupted : PutBackKind.Cancelled, heartbeat.CancelledBy!),
        _ => Task.CompletedTask,
    };

    private Task FailAsync(SiteKey site, Build build, string error, BuildLog log)
    {
        log.Write("Failed: " + error.Split('\n', 2)[0]);
        return outcomes.FailAsync(site, build.BatchId, build.BuildId, BuildState.Failed, PutBackKind.Failed, error, CancellationToken.None);
    }

    private Task CancelAsync(SiteKey site, Build build, PutBackKind kind, string by) =>
        outcomes.FailAsync(site, build.BatchId, build.BuildId, BuildState.Cancelled, kind, $"Cancelled by {by}.", CancellationToken.None);

    private async Task SetAsync(SiteKey site, Build build, Func<Build, Build> change, CancellationToken cancellationToken) =>
        await table.ChangeAsync(
            RowKeys.Build(site, build.BuildId),
            RowTypes.Build,
            record => record is null or { HasEnded: true } ? null : change(record),
            cancellationToken);

    [LoggerMessage(LogLevel.Information, "Build {Build} of {Site} runs {Engine} for {Events} events")]
    private partial void Started(BuildId build, SiteKey site, int events, string engine);

    [LoggerMessage(LogLevel.Error, "Build {Build} of {Site} failed by our own fault")]
    private partial void Crashed(Exception fault, BuildId build, SiteKey site);
}
