using Amazon.CDK;
using Platform.Domain.Catalog.Recommendations;
using Platform.Stacks;
using Platform.Stacks.Clients;

namespace Platform.Examples;

/// <summary>One factory for every kind of stack. The questions at the end load neither CDK nor Node.</summary>
public static class FactoryExample
{
    public static IReadOnlyList<ClientStack> Stacks(App app) =>
    [
        PlatformStackFactory.CreateStack(
            app,
            clientId: "content-site",
            domain: "content.com",
            stackType: "sanity_cms_tier",
            ssgEngine: "astro"),

        PlatformStackFactory.CreateStack(
            app,
            clientId: "shop-site",
            domain: "shop.com",
            stackType: "snipcart_ecommerce",
            ssgEngine: "hugo"),

        PlatformStackFactory.CreateComposedStack(
            app,
            clientId: "editorial-store",
            domain: "editorialstore.com",
            cmsProvider: "sanity",
            ecommerceProvider: "snipcart",
            ssgEngine: "astro"),
    ];

    public static void Ask(TextWriter output)
    {
        var requirements = ClientRequirements.Parse(["budget_conscious", "content_management", "performance_critical"], out _);
        foreach (var recommendation in PlatformStackFactory.GetRecommendations(requirements))
            output.WriteLine(recommendation.Choice.StackType);

        var estimate = PlatformStackFactory.EstimateTotalCost("sanity_cms_tier", "astro");
        output.WriteLine($"${estimate.Reference.MonthlyCostRange.Min}-{estimate.Reference.MonthlyCostRange.Max} a month by the catalog");
        output.WriteLine($"${estimate.Monthly.Aws} for AWS and ${estimate.Monthly.Saas} for providers, built up from {estimate.Traffic.Visits} visits");

        output.WriteLine($"{PlatformStackFactory.GetAvailableStackTypes().Count} stack types");
        output.WriteLine(string.Join(", ", PlatformStackFactory.GetCompatibleSsgEngines("sanity_cms_tier")));
        output.WriteLine(PlatformStackFactory.GetStackMetadata("shopify_basic_ecommerce")!.Name);
        foreach (var fault in PlatformStackFactory.ValidateStackType("hugo_templat"))
            output.WriteLine(fault);
    }
}
