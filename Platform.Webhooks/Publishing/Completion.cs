using Microsoft.Extensions.Options;
using Platform.Aws.Deliveries;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Providers;
using Platform.Webhooks.Answers;
using Platform.Webhooks.Claims;
using Platform.Webhooks.Normalisation;
using Platform.Webhooks.Receiving;
using Platform.Webhooks.Telemetry;
using EventId = Platform.Domain.Ids.EventId;

namespace Platform.Webhooks.Publishing;

/// <summary>
/// What follows a won claim: normalise, store, publish, end the claim. Each step can be repeated, so whoever finds a claim whose
/// owner died does the same again.
/// </summary>
internal sealed partial class Completion(
    Normaliser normaliser,
    DeliveryWriter writer,
    IEventOutlet outlet,
    ClaimStore claims,
    WebhookMetrics metrics,
    IOptions<IntakeOptions> options,
    TimeProvider clock,
    ILogger<Completion> logger)
{
    /// <summary>For the intake: body and claim are durable, so nothing that fails from here on may refuse the sender.</summary>
    public async Task<IntakeAnswer> CompleteDurableAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        var result = normaliser.Normalise(attempt);
        try
        {
            await CompleteAsync(attempt, result, options.Value.InlineEvents, cancellationToken);
        }
        catch (Exception fault)
        {
            LeftToRelay(logger, fault, attempt.Id);
        }

        return CompletionAnswer.Of(attempt, result);
    }

    /// <summary>For the relay, which publishes in its own time.</summary>
    public Task CompleteAgainAsync(Attempt attempt, CancellationToken cancellationToken) =>
        CompleteAsync(attempt, normaliser.Normalise(attempt), inline: 0, cancellationToken);

    private async Task CompleteAsync(Attempt attempt, NormalisationResult result, int inline, CancellationToken cancellationToken)
    {
        switch (result)
        {
            case NormalisationResult.Events events:
                metrics.Age(attempt, events.Items[0].Timestamp);
                await EmitAsync(attempt, events.Items, inline, cancellationToken);
                await claims.EndAsync(attempt, ClaimState.Published, null, cancellationToken);
                break;
            case NormalisationResult.Ignored ignored:
                await EndAsync(attempt, DeliveryState.Ignored, ClaimState.Ignored, ignored.Reason, null, cancellationToken);
                break;
            case NormalisationResult.Unreadable unreadable:
                await EndAsync(attempt, DeliveryState.Quarantined, ClaimState.Quarantined, unreadable.Reason, null, cancellationToken);
                break;
            case NormalisationResult.Refused refused:
                await EndAsync(attempt, DeliveryState.Rejected, ClaimState.Rejected, refused.Refusal.Detail, refused.Refusal, cancellationToken);
                break;
        }
    }

    private async Task EndAsync(
        Attempt attempt, DeliveryState state, ClaimState claim, string reason, Refusal? refusal, CancellationToken cancellationToken)
    {
        await writer.WriteAsync(attempt, state, reason, refusal?.Code, [], inline: 0, cancellationToken);
        await claims.EndAsync(attempt, claim, refusal is null ? null : Refusals.Of(refusal), cancellationToken);
    }

    private async Task EmitAsync(Attempt attempt, IReadOnlyList<UnifiedEvent> items, int inline, CancellationToken cancellationToken)
    {
        var stored = await writer.WriteAsync(attempt, DeliveryState.Accepted, null, null, items, inline, cancellationToken);
        if (inline == 0)
            return;

        using var time = new CancellationTokenSource(options.Value.InlineTime, clock);
        using var publishing = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        await Task.WhenAll(stored.Take(inline).Select(one => PublishAsync(one, publishing.Token, cancellationToken)));
    }

    private async Task PublishAsync(StoredEvent stored, CancellationToken publishing, CancellationToken cancellationToken)
    {
        try
        {
            await outlet.PublishAsync(stored, publishing, cancellationToken);
        }
        catch (Exception fault) when (Outage.Is(fault))
        {
            PublishLeftToRelay(logger, stored.Event.EventId, stored.Delivery, fault.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Delivery {Delivery} is durable and was answered, but could not be finished; the relay will")]
    private static partial void LeftToRelay(ILogger logger, Exception fault, DeliveryId delivery);

    [LoggerMessage(LogLevel.Warning, "Event {Event} of delivery {Delivery} was not published before the answer; the relay will: {Cause}")]
    private static partial void PublishLeftToRelay(ILogger logger, EventId @event, DeliveryId delivery, string cause);
}
