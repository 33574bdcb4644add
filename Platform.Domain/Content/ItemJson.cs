using System.Text.Json;
using Platform.Domain.Json;

namespace Platform.Domain.Content;

/// <summary>Reads and writes an item as one line of UTF-8 JSON without the line feed.</summary>
public static class ItemJson
{
    public static byte[] Serialize(ContentItem item) => JsonSerializer.SerializeToUtf8Bytes(item, PlatformJson.Options);

    public static ContentItem Parse(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize<ContentItem>(utf8, PlatformJson.Options)
        ?? throw new JsonException("An item must be a JSON object, not null.");
}
