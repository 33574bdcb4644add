using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Providers;
using Platform.Webhooks.Receiving;
using Platform.Webhooks.Verification;

namespace Platform.Webhooks.Normalisation;

/// <summary>Turns a delivery into events. Pure but for its log: the relay runs it again on what was kept, to the same result.</summary>
internal sealed partial class Normaliser(ILogger<Normaliser> logger)
{
    public NormalisationResult Normalise(Attempt attempt)
    {
        if (BodyJson.Fault(attempt.Request.Body.Span) is { } fault)
            return new NormalisationResult.Unreadable($"The body is not JSON: {fault}{(attempt.Provider.NotJsonMeans is { } means ? $" {means}" : "")}");

        return Run(attempt) switch
        {
            NormalisationResult.Events { Items.Count: 0 } => new NormalisationResult.Ignored("It says nothing that changes content."),
            NormalisationResult.Events events => Distinct(events.Items),
            var other => other,
        };
    }

    /// <summary>Equal ids are one event, and one item in the table; consumers wait for as many as each says there are.</summary>
    private static NormalisationResult.Events Distinct(IReadOnlyList<UnifiedEvent> events)
    {
        UnifiedEvent[] distinct = [.. events.DistinctBy(e => e.EventId)];
        return new NormalisationResult.Events([.. distinct.Select(e => e with { DeliveryEvents = distinct.Length })]);
    }

    /// <summary>A provider that throws is a bug of ours, and no reason to lose what was sent: quarantined, it can be replayed once that is mended.</summary>
    private NormalisationResult Run(Attempt attempt)
    {
        try
        {
            return attempt.Target.Provider.Normalise(Input(attempt));
        }
        catch (Exception fault)
        {
            NormaliseFailed(logger, fault.GetType().Name, attempt.Provider.Id, attempt.Id, fault.StackTrace);
            return new NormalisationResult.Unreadable($"Its normaliser failed ({fault.GetType().Name}).");
        }
    }

    private static NormalisationInput Input(Attempt attempt) => new()
    {
        Request = attempt.Request,
        Client = attempt.Target.Client,
        Environment = attempt.Environment,
        ClaimKey = attempt.ClaimKey,
        DeliveryId = attempt.Id,
        ReceivedAt = attempt.ReceivedAt,
        SignedAt = attempt.Sender.SignedAt,
        Trust = attempt.Sender.Trust,
        Traceparent = attempt.Traceparent,
    };

    // Without the exception's message, which may quote the body.
    [LoggerMessage(LogLevel.Error, "{Fault} in the normaliser of {Provider} over delivery {Delivery}, which is quarantined:\n{Stack}")]
    private static partial void NormaliseFailed(ILogger logger, string fault, ProviderId provider, DeliveryId delivery, string? stack);
}
