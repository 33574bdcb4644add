using System.Diagnostics;
using Platform.Aws.Audit;
using Platform.Aws.Releases;
using Platform.Builds.Rows;
using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Builds.Closing;

/// <summary>Tells what becomes of builds, and the stage that each event of a batch reached. Telling again changes nothing.</summary>
internal sealed class BuildJournal(IBuildNews news, TimeProvider time)
{
    public Task BatchedAsync(SiteKey site, BatchMember member, BatchId batch, CancellationToken cancellationToken) =>
        StageAsync(site, [member], Stages.Batched, $"batch {batch}", cancellationToken);

    /// <param name="stage">One of <see cref="Stages"/>.</param>
    public Task StageAsync(SiteKey site, IReadOnlyList<BatchMember> members, string stage, string detail, CancellationToken cancellationToken) => (site.IsPreview, stage) switch
    {
        (false, _) => news.StageAsync(site, members, stage, detail, cancellationToken),
        // A draft never becomes live, and nobody waits for it: its one stage is that it can be looked at.
        (true, Stages.Live) => news.StageAsync(site.ToPublished(), members, Stages.Previewed, detail, cancellationToken),
        _ => Task.CompletedTask,
    };

    public Task PublishAsync(Build build, EventType type, IReadOnlyList<BatchMember> members, CancellationToken cancellationToken)
    {
        if (PreviewLane.Is(build.Environment))
            return Task.CompletedTask;

        var content = ContentId.Encode(build.BuildId.Value);
        return news.PublishAsync(
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
