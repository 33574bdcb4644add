using Platform.Domain.Ids;

namespace Platform.Domain.Clients;

/// <summary>A provider with the settings it needs, such as <c>project_id</c>; secrets are elsewhere, by reference.</summary>
public abstract record ProviderConfig
{
    public required ProviderId Provider { get; init; }

    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
}
