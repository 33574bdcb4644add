using Microsoft.Extensions.Logging;
using Platform.Domain.Catalog.Recommendations;
using Platform.Domain.Clients;
using Platform.Domain.Clients.Templates;
using Platform.Stacks;
using Platform.Stacks.Clients;

namespace Platform.Tests.Stacks;

/// <summary>The factory as SPEC.md's examples use it.</summary>
[Collection(CdkGroup.Name)]
public sealed class FactoryTests
{
    [Fact]
    public void Examples_of_the_specification_synthesise_under_their_names()
    {
        using var cdk = new CdkApp();
        PlatformStackFactory.CreateStack(cdk.App, "content-site", "content.com", "sanity_cms_tier", "astro");
        PlatformStackFactory.CreateStack(cdk.App, "shop-site", "shop.com", "snipcart_ecommerce", "hugo");
        PlatformStackFactory.CreateComposedStack(cdk.App, "editorial-store", "editorialstore.com", "sanity", "snipcart", "astro");
        PlatformStackFactory.CreateComposedStack(cdk.App, "budget-startup", "budgetstartup.com", "decap", "snipcart", "eleventy");
        PlatformStackFactory.CreateComposedStack(cdk.App, "enterprise-corp", "enterprisecorp.com", "contentful", "shopify_basic", "gatsby");
        PlatformStackFactory.CreateStack(cdk.App, "my-site", "my-site.com", "foxy_ecommerce", "astro");
        PlatformStackFactory.CreateStack(cdk.App, ClientTemplates.Tier1ComposedClient("saas-company", "SaaS Company Inc", "saascompany.com", "admin@saascompany.com", "sanity", "foxy", "astro"));

        Assert.Equal(
            [
                "BudgetStartup-Prod-DecapSnipcartComposedStack", "ContentSite-Sanity-Astro-Stack", "EditorialStore-Prod-SanitySnipcartComposedStack",
                "EnterpriseCorp-Prod-ContentfulShopifyBasicComposedStack", "MySite-Foxy-Astro-Stack", "SaasCompany-Prod-SanityFoxyComposedStack", "ShopSite-Snipcart-Hugo-Stack",
            ],
            cdk.Synthesise().Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Stack_class_takes_a_name_of_its_own()
    {
        var client = ClientTemplates.Tier1SelfManagedClient("acme-corp", "Acme", "acme-corp.example", "owner@acme-corp.example");
        var template = CdkApp.Synthesise(app => _ = new CmsTierStack(app, "CustomStackName", client));
        Assert.Equal("CustomStackName", template.Name);
    }

    [Fact]
    public void Stack_class_refuses_another_kind_of_client()
    {
        using var cdk = new CdkApp();
        Assert.Contains("not a StaticSite", Assert.Throws<ArgumentException>(() => new StaticSiteStack(cdk.App, "X", SampleClients.Composed())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_configuration_lacks_is_asked_by_a_parameter_without_default()
    {
        var template = CdkApp.Synthesise(app => PlatformStackFactory.CreateStack(app, "content-site", "content.com", "sanity_cms_tier", "astro"));
        Assert.All(["SanityProjectId", "SanityDataset"], name => Assert.Null(template.Parameters[name]!["Default"]));
        var function = Assert.Single(template.Of("AWS::Lambda::Function"));
        Assert.Contains("SanityProjectId", function["Environment"]!["Variables"]!["PLATFORM_CLIENT_OVERRIDES"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_given_is_not_asked_for()
    {
        var settings = new Dictionary<string, string> { ["project_id"] = "abc12345", ["dataset"] = "production" };
        var template = CdkApp.Synthesise(app => PlatformStackFactory.CreateStack(app, "content-site", "content.com", "sanity_cms_tier", "astro", new() { Settings = settings, Environment = "dev", Mode = IntegrationMode.EventDriven, StackId = "Mine" }));
        Assert.Equal("Mine", template.Name);
        Assert.DoesNotContain("SanityProjectId", template.Parameters.Select(parameter => parameter.Key));
        Assert.Contains(template.Of("AWS::SQS::Queue"), queue => ((string)queue["QueueName"]!).StartsWith("content-site-dev-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sanity_cms_teir", null, "sanity_cms_tier")]
    [InlineData("sanity_cms_tier", "jekyll", "astro")]
    public void Refused_choice_names_what_is_accepted(string stackType, string? engine, string named)
    {
        using var cdk = new CdkApp();
        var fault = Assert.Throws<ArgumentException>(() => PlatformStackFactory.CreateStack(cdk.App, "acme-corp", "acme-corp.example", stackType, engine));
        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Composed_stack_is_never_direct()
    {
        using var cdk = new CdkApp();
        Assert.Throws<ArgumentException>(() => PlatformStackFactory.CreateComposedStack(cdk.App, "acme-corp", "acme-corp.example", "sanity", "snipcart", options: new() { Mode = IntegrationMode.Direct }));
    }

    [Fact]
    public void Catalog_questions_are_answered_by_the_catalog()
    {
        Assert.Equal(15, PlatformStackFactory.GetAvailableStackTypes().Count);
        Assert.Empty(PlatformStackFactory.ValidateStackType("hugo_template"));
        Assert.Equal("astro", PlatformStackFactory.GetCompatibleSsgEngines("sanity_cms_tier")[0]);
        Assert.Equal("Shopify Basic", PlatformStackFactory.GetStackMetadata("shopify_basic_ecommerce")!.Name);
        Assert.NotEmpty(PlatformStackFactory.GetRecommendations(ClientRequirements.Of("budget_conscious", "content_management")));
        Assert.Equal(50, PlatformStackFactory.EstimateTotalCost("decap_cms_tier", "hugo").Reference.MonthlyCostRange.Min);
    }

    [Fact]
    public void Logger_hears_what_is_made()
    {
        var logger = new ListLogger();
        PlatformStackFactory.SetLogger(logger);
        try
        {
            CdkApp.Synthesise(app => PlatformStackFactory.CreateStack(app, "acme-corp", "acme-corp.example", "hugo_template"));
        }
        finally
        {
            PlatformStackFactory.SetLogger(Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);
        }

        Assert.Equal("Making AcmeCorp-Prod-HugoStaticStack, a hugo_static_stack", Assert.Single(logger.Lines));
    }

    private sealed class ListLogger : ILogger
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Add(formatter(state, exception));
    }
}
