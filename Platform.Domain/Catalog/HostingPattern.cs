using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Domain.Catalog;

/// <summary>Where a stack's site is made to live.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<HostingPattern>))]
public enum HostingPattern
{
    AwsOptimized,
    GithubCompatible,
}
