using Platform.Aws.Audit;
using Platform.Aws.Deliveries;
using Platform.Domain.Ids;

namespace Platform.Cli.Commands.Deliveries;

/// <summary>Puts a journey together out of the delivery's record and the stages of its events.</summary>
internal sealed class JourneyReader(DeliveryReader deliveries, EventStages stages)
{
    public async Task<Journey?> ReadAsync(DeliveryId id, CancellationToken cancellationToken)
    {
        if (await deliveries.GetAsync(id, cancellationToken) is not { } detail)
            return null;
        var events = await Task.WhenAll(detail.Events.Select(async e => new EventJourney(e, await stages.ReadAsync(detail.Record, e, cancellationToken))));
        return new Journey(detail.Record, events, detail.BodyAvailable);
    }
}
