using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Domain.Ids;

/// <summary>One run of an engine: <c>bld_…</c>.</summary>
[JsonConverter(typeof(StringIdConverter<BuildId>))]
public readonly record struct BuildId(string Value) : IStringId<BuildId>
{
    public static BuildId From(string value) => new(value);

    public override string ToString() => Value;
}
