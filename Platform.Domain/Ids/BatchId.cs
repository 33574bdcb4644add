using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Domain.Ids;

/// <summary>The events that one build will carry: <c>bat_…</c>.</summary>
[JsonConverter(typeof(StringIdConverter<BatchId>))]
public readonly record struct BatchId(string Value) : IStringId<BatchId>
{
    public static BatchId From(string value) => new(value);

    public override string ToString() => Value;
}
