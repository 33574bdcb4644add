using System.Text.Json;
using Platform.Domain.Json;

namespace Platform.Domain.Clients.Templates;

/// <summary>
/// A client in one call. A null argument takes the template's default; what else a client needs is said with <c>with</c>:
/// <c>Tier1ComposedClient(…) with { Environment = "dev" }</c>.
/// </summary>
public static class ClientTemplates
{
    private static readonly Lazy<IReadOnlyList<ClientTemplate>> Read = new(() =>
    {
        using var data = typeof(ClientTemplates).Assembly.GetManifestResourceStream("clients/templates.json")!;
        return JsonSerializer.Deserialize<ClientTemplate[]>(data, PlatformJson.Options)!;
    });

    public static IReadOnlyList<ClientTemplate> All => Read.Value;

    /// <param name="id">Such as <c>tier1_composed_client</c>.</param>
    public static ClientTemplate? Find(string id) => All.FirstOrDefault(template => template.Id == id);

    public static ClientServiceConfig Tier1DeveloperManagedClient(
        string clientId, string companyName, string domain, string contactEmail, string? ssgEngine = null, IntegrationMode? integrationMode = null) =>
        Create("tier1_developer_managed_client", new(clientId, companyName, domain, contactEmail), new() { SsgEngine = ssgEngine, IntegrationMode = integrationMode });

    public static ClientServiceConfig Tier1SelfManagedClient(
        string clientId, string companyName, string domain, string contactEmail,
        string? cmsProvider = null, string? ssgEngine = null, IntegrationMode? integrationMode = null, string? repository = null, string? repositoryOwner = null) =>
        Create("tier1_self_managed_client", new(clientId, companyName, domain, contactEmail), new()
        {
            CmsProvider = cmsProvider,
            SsgEngine = ssgEngine,
            IntegrationMode = integrationMode,
            Repository = repository,
            RepositoryOwner = repositoryOwner,
        });

    public static ClientServiceConfig Tier1TechnicalClient(
        string clientId, string companyName, string domain, string contactEmail, string? ssgEngine = null, IntegrationMode? integrationMode = null) =>
        Create("tier1_technical_client", new(clientId, companyName, domain, contactEmail), new() { SsgEngine = ssgEngine, IntegrationMode = integrationMode });

    public static ClientServiceConfig Tier1EcommerceClient(
        string clientId, string companyName, string domain, string contactEmail,
        string? ecommerceProvider = null, string? ssgEngine = null, IntegrationMode? integrationMode = null) =>
        Create("tier1_ecommerce_client", new(clientId, companyName, domain, contactEmail), new()
        {
            EcommerceProvider = ecommerceProvider,
            SsgEngine = ssgEngine,
            IntegrationMode = integrationMode,
        });

    public static ClientServiceConfig Tier1ComposedClient(
        string clientId, string companyName, string domain, string contactEmail,
        string? cmsProvider = null, string? ecommerceProvider = null, string? ssgEngine = null, IntegrationMode? integrationMode = null) =>
        Create("tier1_composed_client", new(clientId, companyName, domain, contactEmail), new()
        {
            CmsProvider = cmsProvider,
            EcommerceProvider = ecommerceProvider,
            SsgEngine = ssgEngine,
            IntegrationMode = integrationMode,
        });

    public static ClientServiceConfig Tier2ProfessionalClient(
        string clientId, string companyName, string domain, string contactEmail,
        string? cmsProvider = null, string? ssgEngine = null, IntegrationMode? integrationMode = null) =>
        Create("tier2_professional_client", new(clientId, companyName, domain, contactEmail), new()
        {
            CmsProvider = cmsProvider,
            SsgEngine = ssgEngine,
            IntegrationMode = integrationMode,
        });

    public static ClientServiceConfig Tier2BusinessClient(
        string clientId, string companyName, string domain, string contactEmail,
        string? cmsProvider = null, string? ssgEngine = null, IntegrationMode? integrationMode = null) =>
        Create("tier2_business_client", new(clientId, companyName, domain, contactEmail), new()
        {
            CmsProvider = cmsProvider,
            SsgEngine = ssgEngine,
            IntegrationMode = integrationMode,
        });

    public static ClientServiceConfig Tier3EnterpriseClient(
        string clientId, string companyName, string domain, string contactEmail,
        string? cmsProvider = null, string? ecommerceProvider = null, string? ssgEngine = null, IntegrationMode? integrationMode = null) =>
        Create("tier3_enterprise_client", new(clientId, companyName, domain, contactEmail), new()
        {
            CmsProvider = cmsProvider,
            EcommerceProvider = ecommerceProvider,
            SsgEngine = ssgEngine,
            IntegrationMode = integrationMode,
        });

    private static ClientServiceConfig Create(string id, ClientIdentity identity, TemplateChoices choices) => Find(id)!.Create(identity, choices);
}
