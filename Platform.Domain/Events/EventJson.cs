using System.Text.Json;
using Platform.Domain.Json;

namespace Platform.Domain.Events;

/// <summary>Reads and writes <see cref="UnifiedEvent"/> as UTF-8 JSON.</summary>
public static class EventJson
{
    public static byte[] Serialize(UnifiedEvent unified) =>
        JsonSerializer.SerializeToUtf8Bytes(unified, PlatformJson.Options);

    /// <exception cref="JsonException">The bytes are not an event of schema version 1.x.</exception>
    public static UnifiedEvent Parse(ReadOnlySpan<byte> utf8)
    {
        var unified = JsonSerializer.Deserialize<UnifiedEvent>(utf8, PlatformJson.Options)
            ?? throw new JsonException("An event must be a JSON object, not null.");
        return unified.SchemaVersion.StartsWith("1.", StringComparison.Ordinal)
            ? unified
            : throw new JsonException($"schema_version is '{unified.SchemaVersion}'; this reader knows 1.x.");
    }
}
