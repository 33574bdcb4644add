using Platform.Domain.Ids;

namespace Platform.Domain.Clients.Templates;

/// <summary>A kind of client with its defaults, a row of <c>templates.json</c>. What it makes is valid; settings and secrets are still to come.</summary>
public sealed record ClientTemplate
{
    public required string Id { get; init; }

    public required string Summary { get; init; }

    public required ServiceTier ServiceTier { get; init; }

    public ManagementModel? ManagementModel { get; init; }

    public required ServiceType ServiceType { get; init; }

    public required IntegrationMode IntegrationMode { get; init; }

    public required string SsgEngine { get; init; }

    public ProviderId? CmsProvider { get; init; }

    public ProviderId? EcommerceProvider { get; init; }

    public ClientServiceConfig Create(ClientIdentity identity, TemplateChoices? choices = null) => new()
    {
        Schema = ClientFile.SchemaReference,
        ClientId = new ClientId(identity.ClientId),
        CompanyName = identity.CompanyName,
        Domain = identity.Domain,
        ContactEmail = identity.ContactEmail,
        ServiceTier = ServiceTier,
        ManagementModel = ManagementModel,
        ServiceIntegration = new ServiceIntegrationConfig
        {
            ServiceType = ServiceType,
            IntegrationMode = choices?.IntegrationMode ?? IntegrationMode,
            SsgEngine = choices?.SsgEngine ?? SsgEngine,
            CmsConfig = CmsProvider is { } cms ? new CmsProviderConfig { Provider = Chosen(choices?.CmsProvider, cms), Settings = RepositoryOf(choices) } : null,
            EcommerceConfig = EcommerceProvider is { } shop ? new EcommerceProviderConfig { Provider = Chosen(choices?.EcommerceProvider, shop) } : null,
        },
    };

    private static ProviderId Chosen(string? choice, ProviderId otherwise) => choice is null ? otherwise : new ProviderId(choice);

    private static Dictionary<string, string> RepositoryOf(TemplateChoices? choices)
    {
        var settings = new Dictionary<string, string>();
        if (choices?.Repository is { } repository)
            settings["repository"] = repository;
        if (choices?.RepositoryOwner is { } owner)
            settings["repository_owner"] = owner;
        if (settings.Count > 0)
            settings["branch"] = "main";
        return settings;
    }
}
