using Platform.Aws.Audit;
using Platform.Aws.Events;
using Platform.Builds.Rows;
using Platform.Domain.Events;

namespace Platform.Builds.Closing;

/// <summary>Event-driven mode: events on <c>build-events</c>, and stages in the audit.</summary>
internal sealed class TopicNews(EventPublisher publisher, EventAudit audit, TimeProvider time) : IBuildNews
{
    public Task StageAsync(SiteKey site, IReadOnlyList<BatchMember> members, string stage, string detail, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return Parallel.ForEachAsync(
            members.Select(member => member.Cause ?? member.EventId).Distinct(),
            cancellationToken,
            async (unified, token) => await audit.RecordStageAsync(unified, stage, site.Client, site.Environment, now, detail, token));
    }

    public Task PublishAsync(UnifiedEvent news, CancellationToken cancellationToken) => publisher.PublishAsync(news, cancellationToken);
}
