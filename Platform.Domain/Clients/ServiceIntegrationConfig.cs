namespace Platform.Domain.Clients;

/// <summary>Which parts the client's stack is composed of.</summary>
public sealed record ServiceIntegrationConfig
{
    public required ServiceType ServiceType { get; init; }

    public required IntegrationMode IntegrationMode { get; init; }

    /// <summary>An id of the engine catalog.</summary>
    public required string SsgEngine { get; init; }

    public ProviderConfig? CmsConfig { get; init; }

    public ProviderConfig? EcommerceConfig { get; init; }
}
