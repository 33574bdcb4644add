using System.Diagnostics;
using Platform.Aws.Audit;
using Platform.Aws.Events;
using Platform.Builds.Rows;
using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Builds.Closing;

/// <summary>Tells the world: events on <c>build-events</c>, and in the audit the stage that each event of a batch reached. Telling again changes nothing.</summary>
internal sealed class BuildJournal(EventPublisher publisher, EventAudit audit, TimeProvider time)
{
    public Task BatchedAsync(SiteKey site, BatchMember member, BatchId batch, CancellationToken cancellationToken) =>
        StageAsync(site, [member], Stages.Batched, $"batch {batch}", cancellationToken);

    /// <param name="stage">One of <see cref="Stages"/>.</param>
    public Task StageAsync(SiteKey site, IReadOnlyList<BatchMember> members, string stage, string detail, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return Parallel.ForEachAsync(
            members.Select(member => member.Cause ?? member.EventId).Distinct(),
            cancellationToken,
            async (unified, token) => await audit.RecordStageAsync(unified, stage, site.Client, site.Environment, now, detail, token));
    }

    public Task PublishAsync(Build build, EventType type, IReadOnlyList<BatchMember> members, CancellationToken cancellationToken)
    {
        var content = ContentId.Encode(build.BuildId.Value);
        return publisher.PublishAsync(
            new UnifiedEvent
            {
                EventId = EventId.Derive(build.BuildId.Value, type, content, null),
                ClientId = build.ClientId,
                Environment = build.Environment,
                EventType = type,
                DeliveryId = members is [.., var last] ? last.DeliveryId : null,
                Provider = ProviderId.Platform,
                ContentId = content,
                ContentType = ContentType.Site,
                Timestamp = time.GetUtcNow(),
                Traceparent = Activity.Current?.Id,
                Data = new EventData { UnifiedFields = new UnifiedFields { Build = Fields(build) } },
            },
            cancellationToken);
    }

    private static BuildFields Fields(Build build) => new()
    {
        BatchId = build.BatchId,
        BuildId = build.BuildId,
        ReleaseId = build.ReleaseId,
        Engine = build.Engine,
        DurationSeconds = build.Seconds,
        Error = build.Error,
        FilesChanged = build.FilesChanged,
        InvalidatedPaths = build.InvalidatedPaths,
    };
}
