using Platform.Aws.Deliveries;
using Platform.Aws.Dynamo;
using Platform.Domain.Clients;
using Platform.Domain.Ids;

namespace Platform.Aws.Audit;

/// <summary>
/// The stages of a delivery's event, for people. Event-driven mode has them in the audit, with those of the build request that the
/// event caused, which goes on under an id of its own that the stage <c>build_requested</c> names; direct mode on the event itself.
/// </summary>
public sealed class EventStages(EventAudit audit)
{
    /// <returns>By time.</returns>
    public async Task<IReadOnlyList<AuditStage>> ReadAsync(DeliveryRecord delivery, DeliveryEvent one, CancellationToken cancellationToken)
    {
        var noted = one.Stages.Select(stage => new AuditStage(one.Id, stage.Stage, Items.ClientEnv(delivery.Client, delivery.Environment), stage.At, stage.Detail));
        return one.Mode == IntegrationMode.Direct
            ? [.. noted]
            : [.. noted.Concat(await AuditedAsync(one.Id, cancellationToken)).OrderBy(stage => stage.At)];
    }

    private async Task<IReadOnlyList<AuditStage>> AuditedAsync(EventId id, CancellationToken cancellationToken)
    {
        var own = await audit.ReadAsync(id, cancellationToken);
        if (own.FirstOrDefault(stage => stage.Stage == Stages.BuildRequested)?.Detail is not { } request
            || !request.StartsWith("evt_", StringComparison.Ordinal) || request == id.Value)
            return own;

        var caused = await audit.ReadAsync(new EventId(request), cancellationToken);
        return [.. own.Concat(caused.Where(stage => stage.Stage is not (Stages.Published or Stages.Audited))).OrderBy(stage => stage.At)];
    }
}
