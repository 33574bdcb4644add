using Platform.Domain.Catalog.Naming;
using Platform.Domain.Clients;

namespace Platform.Tests.Domain.Catalog;

public sealed class StackNamesTests
{
    [Theory]
    [InlineData("budget-startup", "prod", "decap", "snipcart", "BudgetStartup-Prod-DecapSnipcartComposedStack")]
    [InlineData("creative-agency", "prod", "sanity", null, "CreativeAgency-Prod-SanityCmsTier")]
    [InlineData("enterprise-corp", "prod", "contentful", "shopify_basic", "EnterpriseCorp-Prod-ContentfulShopifyBasicComposedStack")]
    [InlineData("saas-company", "prod", "tina", null, "SaasCompany-Prod-TinaCmsTier")]
    [InlineData("my-business-site", "prod", "tina", "foxy", "MyBusinessSite-Prod-TinaFoxyComposedStack")]
    [InlineData("my-online-store", "prod", "sanity", "snipcart", "MyOnlineStore-Prod-SanitySnipcartComposedStack")]
    [InlineData("acme-corp", "dev", "sanity", null, "AcmeCorp-Dev-SanityCmsTier")]
    [InlineData("my-shop", "staging", null, "snipcart", "MyShop-Staging-SnipcartEcommerceTier")]
    [InlineData("my-docs", "prod", null, null, "MyDocs-Prod-HugoStaticStack")]
    [InlineData("a-1-b2", "prod", null, null, "A1B2-Prod-HugoStaticStack")]
    public void Deployment_is_named_by_client_environment_and_parts(string client, string environment, string? cms, string? shop, string name)
    {
        var service = (cms, shop) switch { (null, null) => ServiceType.StaticSite, (_, null) => ServiceType.CmsTier, (null, _) => ServiceType.EcommerceTier, _ => ServiceType.ComposedStack };
        var type = StackNames.StackType(service, "hugo", cms is null ? null : new(cms), shop is null ? null : new(shop));
        Assert.Equal(name, StackNames.Deployment(new(client), environment, type));
    }

    [Theory]
    [InlineData("my-site", "foxy", "astro", "MySite-Foxy-Astro-Stack")]
    [InlineData("creative-agency", "sanity", "astro", "CreativeAgency-Sanity-Astro-Stack")]
    [InlineData("my-site", "shopify_basic", "nextjs", "MySite-ShopifyBasic-Nextjs-Stack")]
    public void Factory_names_a_tier_by_client_provider_and_engine(string client, string provider, string engine, string name) =>
        Assert.Equal(name, StackNames.FactoryMade(new(client), new(provider), engine));

    [Fact]
    public void Resources_begin_with_client_and_environment() => Assert.Equal("my-business-site-prod", StackNames.ResourcePrefix(new("my-business-site"), "prod"));

    [Theory]
    [InlineData("tina_foxy_composed_stack", "tina", "foxy")]
    [InlineData("contentful_shopify_basic_composed_stack", "contentful", "shopify_basic")]
    public void Composed_stacks_name_holds_its_pair(string name, string cms, string shop)
    {
        var pair = StackAliases.PairOf(name)!.Value;
        Assert.Equal((cms, shop), (pair.Cms.Value, pair.Shop.Value));
    }

    [Theory]
    [InlineData("cms_ecommerce_composed")]
    [InlineData("foxy_tina_composed_stack")]
    [InlineData("sanity_cms_tier")]
    public void Other_names_hold_no_pair(string name) => Assert.Null(StackAliases.PairOf(name));
}
