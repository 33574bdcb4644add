using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Platform.Domain.Events;
using Platform.Domain.Json;

namespace Platform.Domain.Ids;

/// <summary>One normalised fact: <c>evt_</c> and 26 base32 characters, the same whenever the same delivery is normalised again (RULES F).</summary>
[JsonConverter(typeof(StringIdConverter<EventId>))]
public readonly record struct EventId(string Value) : IStringId<EventId>
{
    public static EventId From(string value) => new(value);

    /// <param name="cause">The delivery's claim key K1; for an event of the platform itself, the id of what caused it.</param>
    public static EventId Derive(string cause, EventType type, ContentId content, string? locale)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{cause}\n{Wire.Name(type)}\n{content.Value}\n{locale}"));
        return new EventId("evt_" + Base32.Encode(hash.AsSpan(0, 16)));
    }

    public override string ToString() => Value;
}
