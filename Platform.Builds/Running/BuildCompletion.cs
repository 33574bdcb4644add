using Platform.Aws.Audit;
using Platform.Aws.Documents;
using Platform.Aws.Releases;
using Platform.Builds.Checking;
using Platform.Builds.Closing;
using Platform.Builds.Publishing;
using Platform.Builds.Rows;
using Platform.Domain.Events;

namespace Platform.Builds.Running;

/// <summary>What a build's start and end mean to its rows and to the world, the same wherever its engine runs.</summary>
internal sealed partial class BuildCompletion(
    DocumentTable table,
    Publisher publisher,
    ReleaseReader releases,
    BuildOutcomes outcomes,
    BuildJournal journal,
    TimeProvider time,
    ILogger<BuildCompletion> logger)
{
    public async Task StartedAsync(SiteKey site, Build build, IReadOnlyList<BatchMember> members, CancellationToken cancellationToken)
    {
        await SetAsync(site, build, record => record with { State = BuildState.Building, StartedAt = time.GetUtcNow() }, cancellationToken);
        await journal.PublishAsync(build, EventType.BuildStarted, members, cancellationToken);
        await journal.StageAsync(site, members, Stages.Building, $"build {build.BuildId} of batch {build.BatchId}", cancellationToken);
        Started(build.BuildId.Value, site, members.Count, build.Engine);
    }

    /// <summary>Publishes what was built, unless it failed, or would remove more pages than anybody confirmed.</summary>
    /// <returns>Whether it is live.</returns>
    public async Task<bool> EndAsync(SiteKey site, Build build, Batch batch, BuiltSite built, BuildLog log)
    {
        if (built.Error is { } error)
            return await FailAsync(site, build, BuildEnd.Failed(error), log);
        if (!batch.RemovalConfirmed && await RemovalAsync(site, built.Output!) is { } fault)
            return await FailAsync(site, build, new BuildEnd(BuildState.Failed, PutBackKind.Cancelled, fault), log);
        return await PublishAsync(site, build, built, log);
    }

    /// <returns>False, as it is not live.</returns>
    public async Task<bool> FailAsync(SiteKey site, Build build, BuildEnd end, BuildLog log)
    {
        log.Write($"{end.State}: {end.Error.Split('\n', 2)[0]}");
        await outcomes.FailAsync(site, build.BatchId, build.BuildId, end, CancellationToken.None);
        return false;
    }

    private async Task<string?> RemovalAsync(SiteKey site, OutputManifest output)
    {
        var live = await releases.LiveAsync(site.Client, site.Environment, CancellationToken.None);
        return live is null
            ? null
            : RemovalCheck.Fault(await releases.ManifestAsync(site.Client, site.Environment, live.ReleaseId, CancellationToken.None), output.Manifest);
    }

    /// <summary>From here on nobody ends it: a publish is short, bounded by the site's lease, and better finished than repaired.</summary>
    private async Task<bool> PublishAsync(SiteKey site, Build build, BuiltSite built, BuildLog log)
    {
        await SetAsync(site, build, record => record with { State = BuildState.Publishing, ReleaseId = built.Release!.ReleaseId }, CancellationToken.None);
        var result = await publisher.PublishAsync(
            site, built.Release!, built.Output!.Manifest, built.Output.Files, CancellationToken.None);
        if (result.Superseded)
            return await FailAsync(site, build, new BuildEnd(BuildState.Superseded, PutBackKind.Interrupted, "A newer release is live."), log);
        if (result.Report is not { } report)
            return await FailAsync(site, build, BuildEnd.Failed("The site was locked for too long."), log);

        log.Write($"Live as release {built.Release!.ReleaseId}: {report.Changed.Count} files changed, {report.Deleted.Count} deleted.");
        await outcomes.SucceedAsync(site, build.BuildId, built.Release, report, CancellationToken.None);
        return true;
    }

    private async Task SetAsync(SiteKey site, Build build, Func<Build, Build> change, CancellationToken cancellationToken) =>
        await table.ChangeAsync(
            RowKeys.Build(site, build.BuildId),
            RowTypes.Build,
            record => record is null or { HasEnded: true } ? null : change(record),
            cancellationToken);

    [LoggerMessage(LogLevel.Information, "Build {Build} of {Site} runs {Engine} for {Events} events")]
    private partial void Started(string build, SiteKey site, int events, string engine);
}
