using Platform.Aws.Audit;
using Platform.Aws.Deliveries;
using Platform.Domain.Ids;

namespace Platform.Cli.Commands.Deliveries;

/// <summary>Puts a journey together out of the delivery's record and the audit.</summary>
internal sealed class JourneyReader(DeliveryReader deliveries, EventAudit audit)
{
    public async Task<Journey?> ReadAsync(DeliveryId id, CancellationToken cancellationToken)
    {
        if (await deliveries.GetAsync(id, cancellationToken) is not { } detail)
            return null;
        var events = await Task.WhenAll(detail.Events.Select(async e => new EventJourney(e, await StagesAsync(e.Id, cancellationToken))));
        return new Journey(detail.Record, events, detail.BodyAvailable);
    }

    /// <summary>The build request that an event caused goes on under an id of its own, which the stage <c>build_requested</c> names.</summary>
    private async Task<IReadOnlyList<AuditStage>> StagesAsync(EventId id, CancellationToken cancellationToken)
    {
        var own = await audit.ReadAsync(id, cancellationToken);
        if (own.FirstOrDefault(stage => stage.Stage == Stages.BuildRequested)?.Detail is not { } request
            || !request.StartsWith("evt_", StringComparison.Ordinal) || request == id.Value)
            return own;

        var caused = await audit.ReadAsync(new EventId(request), cancellationToken);
        return [.. own.Concat(caused.Where(stage => stage.Stage is not (Stages.Published or Stages.Audited))).OrderBy(stage => stage.At)];
    }
}
