using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Domain.Ids;

/// <summary>What a build published: <c>[a-z0-9]{12}</c>, since it stands in the host name <c>&lt;release&gt;--&lt;client&gt;</c> (RULES F).</summary>
[JsonConverter(typeof(StringIdConverter<ReleaseId>))]
public readonly record struct ReleaseId(string Value) : IStringId<ReleaseId>
{
    public static ReleaseId From(string value) => new(value);

    public override string ToString() => Value;
}
