using Platform.Aws.Audit;
using Platform.Aws.Documents;
using Platform.Aws.Releases;
using Platform.Builds.Batching;
using Platform.Builds.Publishing;
using Platform.Builds.Rows;
using Platform.Builds.Running;
using Platform.Builds.Telemetry;
using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Builds.Closing;

/// <summary>
/// Ends builds. Each end may be run again after a crash at any point: first the build's record, then the batch, then the news,
/// and last of all the row that kept others from building.
/// </summary>
internal sealed class BuildOutcomes(
    DocumentTable table,
    BatchEvents events,
    PutBack putBack,
    RunningBuilds running,
    NextBatches next,
    TickSender ticks,
    BuildJournal journal,
    TimeProvider time)
{
    /// <param name="report">What the publish did; null where a crash took that knowledge.</param>
    public async Task SucceedAsync(SiteKey site, BuildId id, Release release, PublishReport? report, CancellationToken cancellationToken)
    {
        var build = await EndAsync(
            site,
            id,
            record => record with
            {
                State = BuildState.Live,
                ReleaseId = release.ReleaseId,
                FilesChanged = report?.Changed.Count ?? record.FilesChanged,
                FilesDeleted = report?.Deleted.Count ?? record.FilesDeleted,
                InvalidatedPaths = report?.Invalidated ?? record.InvalidatedPaths,
                Invalidation = report?.Cost ?? record.Invalidation,
            },
            cancellationToken);
        if (build is null)
            return;

        var members = await CloseBatchAsync(site, build.BatchId, id, BatchPhase.Live, $"live as release {release.ReleaseId}", cancellationToken);
        await journal.PublishAsync(build, EventType.BuildSucceeded, members, cancellationToken);
        await journal.PublishAsync(build, EventType.SiteDeployed, members, cancellationToken);
        await journal.StageAsync(site, members, Stages.Live, LiveDetail(build), cancellationToken);
        await ReleaseAsync(site, id, cancellationToken);
    }

    /// <summary>The snapshot equals what is live (RULES C3): there is no build.</summary>
    public async Task DropAsync(SiteKey site, BatchId batch, BuildId id, ReleaseId live, CancellationToken cancellationToken)
    {
        var members = await CloseBatchAsync(site, batch, id, BatchPhase.Dropped, $"nothing changed since release {live}", cancellationToken);
        await journal.StageAsync(site, members, Stages.Dropped, $"batch {batch}: nothing changed since release {live}", cancellationToken);
        BuildTelemetry.Dropped.Add(1);
        await ReleaseAsync(site, id, cancellationToken);
    }

    /// <summary>The old release stays, the events go back (RULES C4).</summary>
    public async Task FailAsync(SiteKey site, BatchId batch, BuildId id, BuildEnd end, CancellationToken cancellationToken)
    {
        var build = await EndAsync(site, id, record => record with { State = end.State, Error = end.Error }, cancellationToken);
        var header = await table.GetAsync(RowKeys.Batch(site, batch), RowTypes.Batch, cancellationToken);
        var members = header is null ? [] : await events.ListAsync(site, header.Value, cancellationToken);
        await putBack.PutBackAsync(site, batch, id, end.Kind, end.Error, cancellationToken);
        if (build is not null)
            await journal.PublishAsync(build, EventType.BuildFailed, members, cancellationToken);
        await journal.StageAsync(site, members, Stages.Failed, $"build {id}: {FirstLine(end.Error)}", cancellationToken);
        await ReleaseAsync(site, id, cancellationToken);
    }

    /// <summary>Frees the client for its next build, and has the waiting batch looked at.</summary>
    public async Task ReleaseAsync(SiteKey site, BuildId id, CancellationToken cancellationToken)
    {
        await running.EndAsync(site, id, cancellationToken);
        if (await next.PeekAsync(site, cancellationToken) is { } waiting)
            await ticks.SendNowAsync(site, waiting.BatchId, cancellationToken);
    }

    /// <returns>The record as it ended, now or before; null where the build never got as far as one.</returns>
    private async Task<Build?> EndAsync(SiteKey site, BuildId id, Func<Build, Build> end, CancellationToken cancellationToken)
    {
        var key = RowKeys.Build(site, id);
        var ended = await table.ChangeAsync(
            key,
            RowTypes.Build,
            record => record is null or { HasEnded: true } ? null : end(record) with { EndedAt = time.GetUtcNow() },
            cancellationToken);
        if (ended is null)
            return (await table.GetAsync(key, RowTypes.Build, cancellationToken))?.Value;

        var outcome = new KeyValuePair<string, object?>("outcome", ended.Value.State.ToString());
        BuildTelemetry.Ended.Add(1, outcome);
        if (ended.Value.Seconds is { } seconds)
            BuildTelemetry.Duration.Record(seconds, new("engine", ended.Value.Engine), outcome);
        return ended.Value;
    }

    private async Task<IReadOnlyList<BatchMember>> CloseBatchAsync(
        SiteKey site, BatchId batch, BuildId id, BatchPhase phase, string outcome, CancellationToken cancellationToken)
    {
        await table.ChangeAsync(
            RowKeys.Batch(site, batch),
            RowTypes.Batch,
            header => header is { Phase: BatchPhase.Sealed } && header.BuildId == id
                ? header with { Phase = phase, Outcome = outcome, ClosedAt = time.GetUtcNow(), DueAt = null }
                : null,
            cancellationToken);
        var closed = await table.GetAsync(RowKeys.Batch(site, batch), RowTypes.Batch, cancellationToken);
        return closed is null ? [] : await events.ListAsync(site, closed.Value, cancellationToken);
    }

    private static string LiveDetail(Build build) =>
        $"release {build.ReleaseId} of build {build.BuildId}: {build.FilesChanged} files changed, {build.FilesDeleted} deleted"
        + (build.InvalidatedPaths is { Count: > 0 } paths ? $", invalidated {string.Join(' ', paths)}" : "");

    private static string FirstLine(string text) => text.Split('\n', 2)[0];
}
