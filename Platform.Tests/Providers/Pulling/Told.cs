using System.Text.Json;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Providers;
using Platform.Providers.Recordings;
using Platform.Tests.Emulators;

namespace Platform.Tests.Providers.Pulling;

/// <summary>What makes an event the same to the cache, however it came.</summary>
internal sealed record Told(EventType Type, string Id, ContentType ContentType, string? Locale, string OrderKey, DateTimeOffset Timestamp, bool Draft, bool Partial, string Fields)
{
    public static Told Of(UnifiedEvent unified) => new(
        unified.EventType, unified.ContentId.Value, unified.ContentType, unified.Locale, unified.OrderKey!, unified.Timestamp, unified.Draft, unified.Partial,
        JsonSerializer.Serialize(unified.Data.UnifiedFields));

    /// <summary>By the recorded webhooks of a client's seeds.</summary>
    public static IReadOnlyList<Told> BySeeds(ProviderId provider, Func<Recording, bool> counts)
    {
        var folders = Directory.EnumerateDirectories(Repository.PathOf("recordings", provider.Value), "seed-*").Order(StringComparer.Ordinal);
        return
        [
            .. folders.Select(RecordingTree.ReadFolder)
                .Where(counts)
                .Select(recording => Inputs.Of(new WebhookRequest(recording.Method, recording.Path, recording.Headers, recording.Body), DemoClient.Of(recording)))
                .SelectMany(input => Assert.IsType<NormalisationResult.Events>(ProviderRegistry.Find(provider)!.Normalise(input)).Items)
                .Select(Of),
        ];
    }
}
