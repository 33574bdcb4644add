using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Domain.Ids;

/// <summary>A CMS, a shop, <c>git</c>, or <c>platform</c> for the events of the platform itself.</summary>
[JsonConverter(typeof(StringIdConverter<ProviderId>))]
public readonly record struct ProviderId(string Value) : IStringId<ProviderId>
{
    /// <summary>The sender of build events.</summary>
    public static readonly ProviderId Platform = new("platform");

    /// <summary>The Git host of a client whose pages live in a repository without a CMS.</summary>
    public static readonly ProviderId Git = new("git");

    public static ProviderId From(string value) => new(value);

    public override string ToString() => Value;
}
