using Amazon.CDK;
using Platform.Domain.Clients;
using Platform.Domain.Clients.Templates;
using Platform.Stacks;
using Platform.Stacks.Clients;

namespace Platform.Examples;

/// <summary>A CMS with a shop: by the factory alone, with options, and from a client's template.</summary>
public static class CompositionExample
{
    public static ClientStack Budget(App app) => PlatformStackFactory.CreateComposedStack(
        app,
        clientId: "budget-startup",
        domain: "budgetstartup.com",
        cmsProvider: "decap",
        ecommerceProvider: "snipcart",
        ssgEngine: "eleventy");

    public static ClientStack Enterprise(App app) => PlatformStackFactory.CreateComposedStack(
        app,
        clientId: "enterprise-corp",
        domain: "enterprisecorp.com",
        cmsProvider: "contentful",
        ecommerceProvider: "shopify_basic",
        ssgEngine: "gatsby",
        new StackOptions { Environment = "staging", Settings = new Dictionary<string, string> { ["space_id"] = "cfexampleapi" } });

    public static ClientServiceConfig Template() => ClientTemplates.Tier1ComposedClient(
        "budget-startup", "Budget Startup Co", "budgetstartup.com", "admin@budgetstartup.com",
        cmsProvider: "decap", ecommerceProvider: "snipcart", ssgEngine: "eleventy");

    public static ClientStack FromTemplate(App app) => PlatformStackFactory.CreateStack(app, Template());
}
