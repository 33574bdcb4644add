using Platform.Domain.Clients;
using Platform.Domain.Clients.Templates;
using Platform.Domain.Clients.Validation;
using Platform.Domain.Ids;
using Platform.Domain.Json;

namespace Platform.Tests.Domain.Clients;

/// <summary>Every example of the specification that makes a client, with the output that it prints.</summary>
public sealed class SpecExampleTests
{
    [Fact]
    public void Budget_composition() => Assert.Equal(
        ("decap_snipcart_composed_stack", "BudgetStartup-Prod-DecapSnipcartComposedStack"),
        Names(ClientTemplates.Tier1ComposedClient(
            clientId: "budget-startup", companyName: "Budget Startup Co", domain: "budgetstartup.com", contactEmail: "admin@budgetstartup.com",
            cmsProvider: "decap", ecommerceProvider: "snipcart", ssgEngine: "eleventy", integrationMode: IntegrationMode.EventDriven)));

    [Fact]
    public void Professional_composition() => Assert.Equal(
        ("sanity_snipcart_composed_stack", "CreativeAgency-Prod-SanitySnipcartComposedStack"),
        Names(ClientTemplates.Tier1ComposedClient(
            clientId: "creative-agency", companyName: "Creative Agency", domain: "creativeagency.com", contactEmail: "admin@creativeagency.com",
            cmsProvider: "sanity", ecommerceProvider: "snipcart", ssgEngine: "astro")));

    [Fact]
    public void Enterprise_composition() => Assert.Equal(
        ("contentful_shopify_basic_composed_stack", "EnterpriseCorp-Prod-ContentfulShopifyBasicComposedStack"),
        Names(ClientTemplates.Tier3EnterpriseClient(
            clientId: "enterprise-corp", companyName: "Enterprise Corp", domain: "enterprisecorp.com", contactEmail: "admin@enterprisecorp.com",
            cmsProvider: "contentful", ecommerceProvider: "shopify_basic", ssgEngine: "gatsby")));

    [Fact]
    public void Advanced_customisation_composition() => Assert.Equal(
        ("sanity_foxy_composed_stack", "SaasCompany-Prod-SanityFoxyComposedStack"),
        Names(ClientTemplates.Tier1ComposedClient(
            clientId: "saas-company", companyName: "SaaS Company Inc", domain: "saascompany.com", contactEmail: "admin@saascompany.com",
            cmsProvider: "sanity", ecommerceProvider: "foxy", ssgEngine: "astro", integrationMode: IntegrationMode.EventDriven)));

    [Fact]
    public void Creating_composed_clients_prints_stack_type_and_integration_mode()
    {
        var client = ClientTemplates.Tier1ComposedClient(
            clientId: "my-client", companyName: "My Client Co", domain: "myclient.com", contactEmail: "admin@myclient.com",
            cmsProvider: "decap", ecommerceProvider: "snipcart", ssgEngine: "hugo", integrationMode: IntegrationMode.EventDriven);

        Valid(client);
        Assert.Equal("decap_snipcart_composed_stack", client.StackType);
        Assert.Equal("event_driven", Wire.Name(client.ServiceIntegration.IntegrationMode));
    }

    [Fact]
    public void Name_generation_prints_stack_type_deployment_name_and_resource_prefix()
    {
        var client = ClientTemplates.Tier1ComposedClient(
            clientId: "my-business-site", companyName: "My Business Inc", domain: "mybusiness.com", contactEmail: "admin@mybusiness.com",
            cmsProvider: "tina", ecommerceProvider: "foxy", ssgEngine: "astro", integrationMode: IntegrationMode.EventDriven);

        Assert.Equal(("tina_foxy_composed_stack", "MyBusinessSite-Prod-TinaFoxyComposedStack"), Names(client));
        Assert.Equal("my-business-site-prod", client.ResourcePrefix);
    }

    [Fact]
    public void Predicting_a_stack_name() => Assert.Equal(
        ("sanity_snipcart_composed_stack", "MyOnlineStore-Prod-SanitySnipcartComposedStack"),
        Names(ClientTemplates.Tier1ComposedClient(
            "my-online-store", "My Online Store", "myonlinestore.com", "admin@myonlinestore.com", cmsProvider: "sanity", ecommerceProvider: "snipcart", ssgEngine: "astro")));

    [Theory]
    [InlineData("creative-agency", "sanity", "CreativeAgency-Prod-SanityCmsTier")]
    [InlineData("saas-company", "tina", "SaasCompany-Prod-TinaCmsTier")]
    public void More_names_of_clients_with_a_cms_only(string id, string cms, string name)
    {
        var client = ClientTemplates.Tier1SelfManagedClient(id, "Some Company", "some.example", "admin@some.example", cmsProvider: cms);
        Assert.Equal(($"{cms}_cms_tier", name), Names(client));
    }

    [Fact]
    public void Shop_only_is_an_ecommerce_tier() => Assert.Equal(
        ("snipcart_ecommerce_tier", "MyShop-Prod-SnipcartEcommerceTier"),
        Names(ClientTemplates.Tier1EcommerceClient("my-shop", "My Shop", "myshop.com", "admin@myshop.com")));

    [Fact]
    public void My_site_by_template() => Assert.Equal(
        "MySite-Prod-TinaFoxyComposedStack",
        ClientTemplates.Tier1ComposedClient("my-site", "My Site", "mysite.com", "admin@mysite.com", "tina", "foxy", "astro").DeploymentName);

    [Theory]
    [InlineData("dev", "AcmeCorp-Dev-SanityCmsTier", "acme-corp-dev")]
    [InlineData("prod", "AcmeCorp-Prod-SanityCmsTier", "acme-corp-prod")]
    public void Environments_have_names_of_their_own(string environment, string name, string prefix)
    {
        var client = ClientTemplates.Tier1SelfManagedClient("acme-corp", "Acme Corp", "acme.example", "admin@acme.example", cmsProvider: "sanity") with { Environment = environment };
        Valid(client);
        Assert.Equal((name, prefix), (client.DeploymentName, client.ResourcePrefix));
    }

    [Fact]
    public void Complete_configuration_prints_resource_prefix_and_stack_type()
    {
        var client = new ClientServiceConfig
        {
            ClientId = new("example-client"),
            CompanyName = "Example Company",
            Domain = "example.com",
            ContactEmail = "admin@example.com",
            ServiceTier = ServiceTier.Tier1,
            ManagementModel = ManagementModel.SelfManaged,
            ServiceIntegration = new()
            {
                ServiceType = ServiceType.ComposedStack,
                IntegrationMode = IntegrationMode.EventDriven,
                SsgEngine = "astro",
                CmsConfig = new()
                {
                    Provider = new ProviderId("sanity"),
                    Settings = new Dictionary<string, string> { ["project_id"] = "abc123", ["dataset"] = "production" },
                },
                EcommerceConfig = new()
                {
                    Provider = new ProviderId("snipcart"),
                    Settings = new Dictionary<string, string> { ["public_api_key"] = "key123", ["currency"] = "USD" },
                },
            },
        };

        Valid(client);
        Assert.Equal("example-client-prod", client.ResourcePrefix);
        Assert.Equal("sanity_snipcart_composed_stack", client.StackType);
    }

    [Fact]
    public void Template_functions_make_a_cms_only_and_a_composed_client()
    {
        var cms = ClientTemplates.Tier1SelfManagedClient(
            clientId: "content-site", companyName: "Content Site", domain: "content.com", contactEmail: "admin@content.com", cmsProvider: "tina", ssgEngine: "astro");
        var composed = ClientTemplates.Tier1ComposedClient(
            clientId: "full-site", companyName: "Full Site Co", domain: "fullsite.com", contactEmail: "admin@fullsite.com",
            cmsProvider: "sanity", ecommerceProvider: "foxy", ssgEngine: "astro");

        Assert.Equal(("tina_cms_tier", "ContentSite-Prod-TinaCmsTier"), Names(cms));
        Assert.Equal(("sanity_foxy_composed_stack", "FullSite-Prod-SanityFoxyComposedStack"), Names(composed));
    }

    [Theory]
    [InlineData("direct", "decap", null, "hugo", "decap_cms_tier")]
    [InlineData("event_driven", "sanity", "snipcart", "astro", "sanity_snipcart_composed_stack")]
    public void Composition_pattern_of_both_modes(string mode, string cms, string? shop, string engine, string stackType)
    {
        var client = shop is null
            ? ClientTemplates.Tier1SelfManagedClient("a-client", "A Client", "a.example", "admin@a.example", cms, engine, Wire.Parse<IntegrationMode>(mode))
            : ClientTemplates.Tier1ComposedClient("a-client", "A Client", "a.example", "admin@a.example", cms, shop, engine, Wire.Parse<IntegrationMode>(mode));

        Valid(client);
        Assert.Equal(stackType, client.StackType);
    }

    [Fact]
    public void Mode_is_changed_on_a_client_that_there_is()
    {
        var client = ClientTemplates.Tier1SelfManagedClient("content-site", "Content Site", "content.com", "admin@content.com");
        var changed = client with { ServiceIntegration = client.ServiceIntegration with { IntegrationMode = IntegrationMode.EventDriven } };

        Valid(changed);
        Assert.Equal(client.DeploymentName, changed.DeploymentName);
    }

    // Progressive scaling path.
    [Theory]
    [InlineData("decap", "snipcart", "eleventy")]
    [InlineData("sanity", "snipcart", "astro")]
    [InlineData("sanity", "foxy", "astro")]
    [InlineData("contentful", "shopify_basic", "gatsby")]
    public void Each_stage_of_the_scaling_path_is_a_valid_client(string cms, string shop, string engine) =>
        Valid(ClientTemplates.Tier1ComposedClient("growing", "Growing", "growing.example", "admin@growing.example", cms, shop, engine));

    private static (string StackType, string DeploymentName) Names(ClientServiceConfig client)
    {
        Valid(client);
        return (client.StackType, client.DeploymentName);
    }

    private static void Valid(ClientServiceConfig client) => Assert.Empty(ClientValidation.Valid(client));
}
