using Platform.Aws.Documents;
using Platform.Aws.Releases;
using Platform.Builds.Batching;
using Platform.Builds.Closing;
using Platform.Builds.Publishing;
using Platform.Builds.Rows;
using Platform.Builds.Running;
using Platform.Builds.Settings;
using Platform.Builds.Snapshots;
using Platform.Domain.Builds;
using Platform.Domain.Catalog.Costs;
using Platform.Domain.Clients;
using Platform.Domain.Ids;

namespace Platform.Builds.Sealing;

/// <summary>
/// From an open batch to a build (RULES C2, C3): the client's running row, the header's flip, the snapshot, and only then the
/// question whether anything changed. A crash in between is settled when the running row's lease is over.
/// </summary>
internal sealed partial class Sealer(
    DocumentTable table,
    RunningBuilds running,
    SnapshotStore snapshots,
    TemplateHash templates,
    FindEngine engines,
    ReleaseReader releases,
    BatchEvents events,
    BuildOutcomes outcomes,
    IBuildDispatcher builds,
    BuildSettings settings,
    TimeProvider time,
    ILogger<Sealer> logger)
{
    public async Task<SealResult> SealAsync(SiteKey site, ClientServiceConfig client, Document<Batch> open, CancellationToken cancellationToken)
    {
        var id = NewId.Build(time.GetUtcNow());
        if (!await running.TryStartAsync(site, id, open.Value.BatchId, cancellationToken))
            return SealResult.Blocked;

        // A rollback writes its hold first and looks for a running build after, so one of the two sees the other.
        if (await IsBlockedAsync(site, cancellationToken))
            return await GiveWayAsync(site, id, SealResult.Blocked, cancellationToken);

        var flipped = open.Value with { Phase = BatchPhase.Sealed, BuildId = id, DueAt = null, TickAt = null };
        if (await table.PutAsync(open.Key, flipped, open.Version, RowTypes.Batch, cancellationToken) is null)
            return await GiveWayAsync(site, id, SealResult.Changed, cancellationToken);

        if (await TakeSnapshotAsync(site, flipped, cancellationToken) is not { } snapshot)
            return SealResult.Blocked;
        if (TemplateOf(client, out var fault) is not { } template)
        {
            await outcomes.FailAsync(site, flipped.BatchId, id, BuildEnd.Failed(fault), cancellationToken);
            return SealResult.Blocked;
        }

        var live = await releases.LiveAsync(site.Client, site.Environment, cancellationToken);
        if (!flipped.Explicit && live is not null && live.Release.ContentHash == snapshot.Info.ContentHash && live.Release.TemplateHash == template)
        {
            await outcomes.DropAsync(site, flipped.BatchId, id, live.ReleaseId, cancellationToken);
            return SealResult.Dropped;
        }

        // Counted before there is a build: a crash in between costs the client's budget one too many, never one too few.
        await table.ChangeAsync(RowKeys.Budget(site), RowTypes.Budget, use => BudgetUse.Add(use, time.GetUtcNow()), cancellationToken);
        var members = await events.ListAsync(site, flipped, cancellationToken);
        var build = new Build
        {
            BuildId = id,
            BatchId = flipped.BatchId,
            ClientId = site.Client,
            Environment = site.Environment,
            State = BuildState.Queued,
            Engine = client.ServiceIntegration.SsgEngine,
            Snapshot = snapshot.Info,
            TemplateHash = template,
            CreatedAt = time.GetUtcNow(),
            Events = members.Count,
            NamesAllChanges = NamesAllChanges(live, template, members),
            Manifest = BatchManifest.Of([.. members.Select(member => member.Change)], BuildCost.Of(client.ServiceIntegration.SsgEngine, snapshot.Info.Items)),
            Reason = members.LastOrDefault(member => member.Explicit)?.Reason,
        };
        await table.PutAsync(RowKeys.Build(site, id), build, 0, RowTypes.Build, cancellationToken);
        await builds.DispatchAsync(site, id, cancellationToken);
        return SealResult.Building;
    }

    /// <summary>Under the build's sign of life: in direct mode the content is fetched from its source, which may take minutes.</summary>
    /// <returns>Null where it can't be had, and the batch's events have gone back; or where it took so long that another settles it.</returns>
    private async Task<Snapshot?> TakeSnapshotAsync(SiteKey site, Batch batch, CancellationToken cancellationToken)
    {
        var id = batch.BuildId!.Value;
        await using var heartbeat = new BuildHeartbeat(running, site, id, settings, time, logger, cancellationToken);
        using var limit = heartbeat.LimitTo(settings.BuildTimeout);
        try
        {
            return await snapshots.TakeAsync(site, heartbeat.Token);
        }
        catch (ContentUnavailableException fault)
        {
            NoContent(logger, id, site, fault.Message);
            await outcomes.FailAsync(site, batch.BatchId, id, BuildEnd.Failed(fault.Message), CancellationToken.None);
        }
        catch (OperationCanceledException) when (heartbeat.Interruption is not (Interruption.None or Interruption.Lost))
        {
            var (state, kind) = heartbeat.Interruption switch
            {
                Interruption.TimedOut => (BuildState.Failed, PutBackKind.Failed),
                Interruption.Cancelled when heartbeat.CancelledBy != Rollback.Canceller => (BuildState.Cancelled, PutBackKind.Cancelled),
                _ => (BuildState.Cancelled, PutBackKind.Interrupted),
            };
            await outcomes.FailAsync(site, batch.BatchId, id, new BuildEnd(state, kind, $"Its content was not read to the end ({heartbeat.Interruption})."), CancellationToken.None);
        }
        catch (OperationCanceledException) when (heartbeat.Interruption == Interruption.Lost)
        {
        }

        return null;
    }

    /// <summary>Not after a rollback: what the batches between the two releases changed is shown again as well.</summary>
    private static bool NamesAllChanges(LiveRelease? live, string template, IReadOnlyList<BatchMember> members) =>
        live is not null
        && live.Release.TemplateHash == template
        && live.Number == live.Release.Number
        && members.All(member => member.ChangedItems.Count > 0);

    private async Task<SealResult> GiveWayAsync(SiteKey site, BuildId id, SealResult result, CancellationToken cancellationToken)
    {
        await running.EndAsync(site, id, cancellationToken);
        return result;
    }

    private async Task<bool> IsBlockedAsync(SiteKey site, CancellationToken cancellationToken) =>
        await table.GetAsync(RowKeys.Hold(site), RowTypes.Hold, cancellationToken) is not null
        || await table.GetAsync(RowKeys.Intent(site), RowTypes.Intent, cancellationToken) is not null;

    private string? TemplateOf(ClientServiceConfig client, out string fault)
    {
        fault = $"There is no engine '{client.ServiceIntegration.SsgEngine}', or no starter for it.";
        try
        {
            return engines(client.ServiceIntegration.SsgEngine) is { } engine ? templates.Of(engine, client) : null;
        }
        catch (DirectoryNotFoundException)
        {
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Build {Build} of {Site} has no content: {Cause}")]
    private static partial void NoContent(ILogger logger, BuildId build, SiteKey site, string cause);
}
