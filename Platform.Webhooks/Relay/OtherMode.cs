using Platform.Domain.Ids;
using Platform.Providers;
using Platform.Webhooks.Claims;
using Platform.Webhooks.Normalisation;
using Platform.Webhooks.Publishing;

namespace Platform.Webhooks.Relay;

/// <summary>
/// Events that stood unsettled when their client changed its mode (RULES E4): the kept body is normalised anew, as the client's
/// configuration has changed with the mode. The ids come from the claim, so they are the same; the count of publishes begins anew.
/// </summary>
internal sealed partial class OtherMode(AttemptItems attempts, Normaliser normaliser, EventStore events, ILogger<OtherMode> logger)
{
    /// <returns>The event as it is to be published now; as it was stored, where its body is not kept any more or no longer gives it.</returns>
    public async Task<StoredEvent> TakeOverAsync(StoredEvent stored, CancellationToken cancellationToken)
    {
        TakenOver(logger, stored.Event.EventId, stored.Delivery);
        var anew = stored with { Publishes = 0 };
        if (await attempts.FindAsync(stored.Delivery, cancellationToken) is not { } attempt
            || normaliser.Normalise(attempt) is not NormalisationResult.Events said
            || said.Items.FirstOrDefault(unified => unified.EventId == stored.Event.EventId) is not { } unified)
            return anew;

        return await events.ReplaceAsync(anew with { Event = unified }, cancellationToken);
    }

    [LoggerMessage(LogLevel.Information, "Event {Event} of delivery {Delivery} stood unsettled when its client changed its mode; it is published anew")]
    private static partial void TakenOver(ILogger logger, Domain.Ids.EventId @event, DeliveryId delivery);
}
