using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Providers.Pulling;

/// <summary>A document of a read API, dressed as the webhook that would tell of it.</summary>
internal sealed record ReadDocument(string Id, JsonObject Body)
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <returns>None where the document is no content here.</returns>
    /// <exception cref="ContentReadException">The normaliser can't read it, or refuses it.</exception>
    public IReadOnlyList<UnifiedEvent> Events(ContentReading reading, Func<NormalisationInput, NormalisationResult> normalise)
    {
        var input = new NormalisationInput
        {
            Request = new WebhookRequest("POST", "/", Headers, JsonSerializer.SerializeToUtf8Bytes(Body)),
            Client = reading.Client,
            Environment = reading.Environment,
            ClaimKey = $"pull {Id}",
            DeliveryId = new DeliveryId("pull"),
            ReceivedAt = reading.At,
            Trust = Trust.Token,
        };
        return normalise(input) switch
        {
            NormalisationResult.Events events => events.Items,
            NormalisationResult.Ignored => [],
            NormalisationResult.Unreadable unreadable => throw new ContentReadException($"The document '{Id}' can't be read: {unreadable.Reason}"),
            NormalisationResult.Refused refused => throw new ContentReadException($"The document '{Id}' is refused: {refused.Refusal.Detail}"),
            var other => throw new InvalidOperationException($"No such result: {other}"),
        };
    }
}
