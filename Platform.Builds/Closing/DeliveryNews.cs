using Platform.Aws.Audit;
using Platform.Aws.Deliveries;
using Platform.Builds.Rows;
using Platform.Domain.Events;

namespace Platform.Builds.Closing;

/// <summary>
/// Direct mode: tells the deliveries themselves what became of their events: each stage is noted on the event's own item, where the CLI and the
/// console read it; and a build that went live, or was equal, settles the events it carries. They joined before it was sealed, so
/// its content was read after their claim (RULES E1).
/// </summary>
internal sealed class DeliveryNews(DeliveryStages stages, DeliverySettlement settlement, TimeProvider time) : IBuildNews
{
    private const int AtOnce = 8;

    public Task StageAsync(SiteKey site, IReadOnlyList<BatchMember> members, string stage, string detail, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return Parallel.ForEachAsync(
            members.Where(member => member.DeliveryId is not null),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (member, token) =>
            {
                await stages.RecordAsync(member.DeliveryId!.Value, member.EventId, stage, now, detail, token);
                if (stage is Stages.Live or Stages.Dropped)
                    await settlement.SettleAsync(member.DeliveryId.Value, member.EventId, token);
            });
    }

    /// <summary>There is no topic, and nobody who listens.</summary>
    public Task PublishAsync(UnifiedEvent news, CancellationToken cancellationToken) => Task.CompletedTask;
}
