namespace Platform.Domain.Clients;

/// <summary>Which parts the client's stack is composed of.</summary>
public sealed record ServiceIntegrationConfig
{
    public required ServiceType ServiceType { get; init; }

    public required IntegrationMode IntegrationMode { get; init; }

    /// <summary>An id of the engine catalog.</summary>
    public required string SsgEngine { get; init; }

    public CmsProviderConfig? CmsConfig { get; init; }

    public EcommerceProviderConfig? EcommerceConfig { get; init; }

    /// <summary>False closes the intake to the client's providers: its site changes by sync and by hand only.</summary>
    public bool EnableWebhooks { get; init; } = true;

    /// <summary>False keeps browsers and the CDN from storing pages, while a site is being set up.</summary>
    public bool EnableCaching { get; init; } = true;
}
