using Platform.Aws.Deliveries;
using Platform.Console.Markup;
using Platform.Domain.Events;
using Platform.Domain.Json;

namespace Platform.Console.Deliveries;

/// <summary>What the intake did before it answered.</summary>
internal static class IntakeSteps
{
    private const int NamedEvents = 5;

    public static IEnumerable<JourneyStep> Of(DeliveryStory story)
    {
        var record = story.Record;
        yield return JourneyStep.Done("Received", record.ReceivedAt,
            Html.Of($"<code>{record.Path}</code>, {record.BodySize:N0} bytes, {record.Provider.Value}’s own id <code>{record.NativeId}</code>"));
        yield return JourneyStep.Done("Verified", null,
            Html.Of($"by the secret <code>{record.Secret}</code>: {Proof(record.Trust)}{Signed(record.SignedAt)}"));
        yield return JourneyStep.Done("Claimed", null, Html.Of($"as <code>{record.ClaimKey}</code>, so the same delivery sent again is a duplicate"));
        yield return story.State switch
        {
            DeliveryState.Ignored => JourneyStep.Done("Ignored", null, Html.Text(record.Reason)),
            DeliveryState.Rejected => JourneyStep.Failed("Rejected", null, Html.Of($"{record.Reason} <code>{record.Code}</code>")),
            DeliveryState.Quarantined => JourneyStep.Failed("In quarantine", null,
                Html.Of($"{record.Reason} It is kept, to be replayed once the normaliser understands it.")),
            _ => JourneyStep.Done("Normalised", null, Html.Text($"into {Count.Of(record.Events, "event")}: {Facts(story)}")),
        };
    }

    private static Html Signed(DateTimeOffset? at) => at is { } time ? Html.Of($" of {Times.At(time)}") : Html.Empty;

    private static string Proof(Trust trust) => trust switch
    {
        Trust.Signed => "a signature over the bytes",
        Trust.Token => "a token that its API confirmed",
        _ => "a fixed secret",
    };

    private static string Facts(DeliveryStory story)
    {
        var facts = story.Trails.Select(trail => trail.Event).Select(one =>
            $"{Wire.Name(one.EventType)} {Wire.Name(one.ContentType)} {one.ContentId}{(one.Locale is { } locale ? $" ({locale})" : "")}");
        return string.Join(", ", facts.Take(NamedEvents)) + (story.Trails.Count > NamedEvents ? " and more" : "");
    }
}
