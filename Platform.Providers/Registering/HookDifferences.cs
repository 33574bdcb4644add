using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Providers.Registering;

/// <summary>Where a webhook is not as it should be: the paths of the members that are wanted and differ. What isn't wanted may be as it likes.</summary>
internal static class HookDifferences
{
    public static IReadOnlyList<string> Of(JsonObject wanted, JsonElement present) => [.. Paths(wanted, present, "")];

    private static IEnumerable<string> Paths(JsonObject wanted, JsonElement present, string above)
    {
        foreach (var (name, value) in wanted)
        {
            var there = present.ValueKind == JsonValueKind.Object && present.TryGetProperty(name, out var member) ? member : default;
            if (value is JsonObject inner)
            {
                foreach (var path in Paths(inner, there, $"{above}{name}."))
                    yield return path;
            }
            else if (!Equal(value, there))
            {
                yield return above + name;
            }
        }
    }

    private static bool Equal(JsonNode? wanted, JsonElement there) => (wanted, there.ValueKind) switch
    {
        (JsonArray items, JsonValueKind.Array) when items.All(item => item is JsonValue) =>
            items.Select(item => item!.ToString()).ToHashSet().SetEquals(there.EnumerateArray().Select(item => item.ToString())),
        (JsonArray items, JsonValueKind.Array) => JsonNode.DeepEquals(items, JsonArray.Create(there)),
        // GitHub tells "0" or 0 alike.
        (JsonValue value, JsonValueKind.String or JsonValueKind.Number) => value.ToString() == there.ToString(),
        (JsonValue value, JsonValueKind.True or JsonValueKind.False) => value.GetValueKind() == there.ValueKind,
        _ => false,
    };
}
