using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Domain.Ids;

/// <summary>One accepted HTTP request of a provider: <c>dlv_</c> and 26 base32 characters, of which the first ten sort by time.</summary>
[JsonConverter(typeof(StringIdConverter<DeliveryId>))]
public readonly record struct DeliveryId(string Value) : IStringId<DeliveryId>
{
    public static DeliveryId From(string value) => new(value);

    public override string ToString() => Value;
}
