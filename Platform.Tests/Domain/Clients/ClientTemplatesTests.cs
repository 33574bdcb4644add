using Platform.Domain.Clients;
using Platform.Domain.Clients.Templates;
using Platform.Domain.Clients.Validation;

namespace Platform.Tests.Domain.Clients;

public sealed class ClientTemplatesTests
{
    private static readonly ClientIdentity Demo = new("demo", "Demo", "demo.example", "studio@demo.example");

    [Theory]
    [InlineData("tier1_developer_managed_client", ServiceTier.Tier1, ManagementModel.DeveloperManaged, "eleventy_static_stack", "eleventy", IntegrationMode.Direct)]
    [InlineData("tier1_self_managed_client", ServiceTier.Tier1, ManagementModel.SelfManaged, "tina_cms_tier", "astro", IntegrationMode.Direct)]
    [InlineData("tier1_technical_client", ServiceTier.Tier1, ManagementModel.Technical, "hugo_static_stack", "hugo", IntegrationMode.Direct)]
    [InlineData("tier1_ecommerce_client", ServiceTier.Tier1, ManagementModel.DeveloperManaged, "snipcart_ecommerce_tier", "eleventy", IntegrationMode.Direct)]
    [InlineData("tier1_composed_client", ServiceTier.Tier1, ManagementModel.SelfManaged, "tina_snipcart_composed_stack", "astro", IntegrationMode.EventDriven)]
    [InlineData("tier2_professional_client", ServiceTier.Tier2, null, "contentful_cms_tier", "gatsby", IntegrationMode.Direct)]
    [InlineData("tier2_business_client", ServiceTier.Tier2, null, "contentful_cms_tier", "gatsby", IntegrationMode.Direct)]
    [InlineData("tier3_enterprise_client", ServiceTier.Tier3, null, "contentful_shopify_basic_composed_stack", "nextjs", IntegrationMode.EventDriven)]
    public void Template_has_the_catalogs_defaults_and_is_valid(string id, ServiceTier tier, ManagementModel? model, string stackType, string engine, IntegrationMode mode)
    {
        var client = ClientTemplates.Find(id)!.Create(Demo);

        Assert.Equal((tier, model, stackType), (client.ServiceTier, client.ManagementModel, client.StackType));
        Assert.Equal((engine, mode), (client.ServiceIntegration.SsgEngine, client.ServiceIntegration.IntegrationMode));
        Assert.Empty(ClientValidation.Valid(client));
    }

    [Fact]
    public void Every_template_has_its_function_and_the_function_its_template()
    {
        var functions = typeof(ClientTemplates).GetMethods()
            .Where(method => method.ReturnType == typeof(ClientServiceConfig))
            .ToDictionary(method => method.Name, method => (ClientServiceConfig)method.Invoke(null, [.. method.GetParameters().Select(p => Argument(p.Name!))])!);

        Assert.Equal(ClientTemplates.All.Select(t => t.Id.Replace("_", "", StringComparison.Ordinal)), functions.Keys.Select(name => name.ToLowerInvariant()));
        Assert.All(ClientTemplates.All, template => Assert.Equal(
            Text(template.Create(Demo)),
            Text(functions.Single(f => f.Key.Equals(template.Id.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)).Value)));
    }

    [Fact]
    public void Choices_replace_the_defaults()
    {
        var client = ClientTemplates.Tier3EnterpriseClient("demo", "Demo", "demo.example", "studio@demo.example", cmsProvider: "sanity", ecommerceProvider: "foxy", ssgEngine: "astro");
        Assert.Equal(("sanity_foxy_composed_stack", "astro"), (client.StackType, client.ServiceIntegration.SsgEngine));
    }

    [Fact]
    public void Repository_and_its_owner_become_the_clients_repository()
    {
        var client = ClientTemplates.Tier1SelfManagedClient("demo", "Demo", "demo.example", "studio@demo.example", repository: "website", repositoryOwner: "demo-gmbh");
        Assert.Equal("https://github.com/demo-gmbh/website.git", client.Repository?.Url);
        Assert.Empty(ClientValidation.Valid(client));
    }

    private static string? Argument(string name) => name switch
    {
        "clientId" => Demo.ClientId,
        "companyName" => Demo.CompanyName,
        "domain" => Demo.Domain,
        "contactEmail" => Demo.ContactEmail,
        _ => null,
    };

    private static string Text(ClientServiceConfig client) => System.Text.Json.JsonSerializer.Serialize(client, Platform.Domain.Json.PlatformJson.Options);
}
