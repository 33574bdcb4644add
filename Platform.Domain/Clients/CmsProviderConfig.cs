using System.Text.Json.Serialization;

namespace Platform.Domain.Clients;

/// <summary>The CMS that has the client's words.</summary>
public sealed record CmsProviderConfig : ProviderConfig
{
    /// <summary>Mail addresses of those who may administer it.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<string> AdminUsers { get; init; } = [];
}
