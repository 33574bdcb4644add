using System.Text.Json.Nodes;
using Platform.Domain.Events;
using Platform.Providers.Json;

namespace Platform.Providers.Redaction;

/// <summary>Shows that a redacted webhook still says the same of things: ids, states, times, quantities and amounts. Only words may differ.</summary>
public static class RedactionProof
{
    // What people read; a name or a mail address in it was replaced.
    private static readonly string[] Words = ["title", "summary", "body_html", "seo", "images", "tags"];

    /// <returns>What differs, a line each: none where nothing does.</returns>
    public static IReadOnlyList<string> Differences(NormalisationResult received, NormalisationResult redacted)
    {
        if (received is not NormalisationResult.Events before || redacted is not NormalisationResult.Events after)
            return received.GetType() == redacted.GetType() && Said(received) == Said(redacted) ? [] : [$"it was {Said(received)}, and is {Said(redacted)}"];
        if (before.Items.Count != after.Items.Count)
            return [$"it gave {before.Items.Count} events, and gives {after.Items.Count}"];
        return [.. before.Items.Zip(after.Items).SelectMany((pair, index) => Differences(index, pair.First, pair.Second))];
    }

    private static IEnumerable<string> Differences(int index, UnifiedEvent received, UnifiedEvent redacted)
    {
        var before = JsonFacts.Of(WithoutWords(received));
        var after = JsonFacts.Of(WithoutWords(redacted));
        return before.Keys.Union(after.Keys)
            .Where(fact => before.GetValueOrDefault(fact) != after.GetValueOrDefault(fact))
            .Select(fact => $"event {index + 1}: {fact} was {before.GetValueOrDefault(fact) ?? "absent"}, and is {after.GetValueOrDefault(fact) ?? "absent"}");
    }

    private static JsonObject WithoutWords(UnifiedEvent unified)
    {
        var json = JsonNode.Parse(EventJson.Serialize(unified))!.AsObject();
        if (json["data"]?["unified_fields"] is JsonObject fields)
        {
            foreach (var word in Words)
                fields.Remove(word);
        }

        return json;
    }

    private static string Said(NormalisationResult result) => result switch
    {
        NormalisationResult.Events events => $"{events.Items.Count} events",
        NormalisationResult.Refused refused => $"refused as {refused.Refusal.Code}",
        NormalisationResult.Ignored => "ignored",
        _ => "not understood",
    };
}
