using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Domain.Ids;

/// <summary>A customer of the agency, such as <c>editorial-store</c>: <c>^[a-z0-9](-?[a-z0-9])*$</c> (checked by the configuration's validation).</summary>
[JsonConverter(typeof(StringIdConverter<ClientId>))]
public readonly record struct ClientId(string Value) : IStringId<ClientId>
{
    public static ClientId From(string value) => new(value);

    public override string ToString() => Value;
}
