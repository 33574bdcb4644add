using Platform.Aws.Documents;
using Platform.Builds.Batching;
using Platform.Builds.Closing;
using Platform.Builds.Rows;
using Platform.Builds.Settings;
using Platform.Builds.Telemetry;
using Platform.Domain.Clients;
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
    BuildCompletion completion,
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
        else
            await completion.EndAsync(site, build, batch, built, log);
    }

    /// <returns>Null where it was interrupted.</returns>
    private async Task<BuiltSite?> BuildAsync(
        SiteKey site, Build build, IReadOnlyList<BatchMember> members, BuildHeartbeat heartbeat, BuildLog log)
    {
        try
        {
            using var slot = await slots.EnterAsync(site, heartbeat.Token);
            await completion.StartedAsync(site, build, members, heartbeat.Token);
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

    private Task InterruptedAsync(SiteKey site, Build build, BuildHeartbeat heartbeat, BuildLog log)
    {
        BuildEnd? end = heartbeat.Interruption switch
        {
            Interruption.TimedOut => BuildEnd.Failed($"It took longer than {settings.BuildTimeout.TotalMinutes:0.#} minutes.\n{log.LastLines()}"),
            Interruption.Stopping => new BuildEnd(BuildState.Cancelled, PutBackKind.Interrupted, "The service stopped."),
            Interruption.Cancelled => BuildEnd.CancelledBy(heartbeat.CancelledBy!),
            _ => null,
        };
        return end is null ? Task.CompletedTask : completion.FailAsync(site, build, end, log);
    }

    [LoggerMessage(LogLevel.Error, "Build {Build} of {Site} failed by our own fault")]
    private partial void Crashed(Exception fault, BuildId build, SiteKey site);
}
