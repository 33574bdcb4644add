using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Domain.Content;

/// <summary>
/// Equality of content (RULES C3): SHA-256, lower-case hex, over canonical JSON (members sorted ordinally) without
/// <c>version</c>, <c>updated_at</c> and <c>provenance</c>, which change although no page does.
/// </summary>
public static class ContentHash
{
    private static readonly string[] NotContent = ["version", "updated_at", "provenance"];

    public static string Of(ContentItem item)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, item);
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    /// <summary>The hash of a whole site's content; the order of <paramref name="items"/> does not matter.</summary>
    public static string Of(IEnumerable<ContentItem> items)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var item in items.OrderBy(ItemKey.Of))
            Append(hash, item);
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    private static void Append(IncrementalHash hash, ContentItem item)
    {
        var json = JsonNode.Parse(ItemJson.Serialize(item))!.AsObject();
        foreach (var name in NotContent)
            json.Remove(name);
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(Sorted(json)!, Json.PlatformJson.Options));
        hash.AppendData("\n"u8);
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, Sorted(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
