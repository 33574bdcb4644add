using System.Text.Json.Nodes;

namespace Platform.Providers.Json;

/// <summary>A tree of JSON as its leaves: <c>data.unified_fields.order.lines[0].sku</c> → <c>"BOWL-ASH-02"</c>, in the tree's order.</summary>
public static class JsonFacts
{
    public static IReadOnlyDictionary<string, string> Of(JsonNode? root)
    {
        var facts = new OrderedDictionary<string, string>();
        Add(facts, "", root);
        return facts;
    }

    private static void Add(OrderedDictionary<string, string> facts, string path, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } members:
                foreach (var (name, value) in members)
                    Add(facts, path.Length == 0 ? name : $"{path}.{name}", value);
                break;
            case JsonArray { Count: > 0 } items:
                for (var i = 0; i < items.Count; i++)
                    Add(facts, $"{path}[{i}]", items[i]);
                break;
            default:
                facts[path] = node?.ToJsonString(Platform.Domain.Json.PlatformJson.Options) ?? "null";
                break;
        }
    }
}
