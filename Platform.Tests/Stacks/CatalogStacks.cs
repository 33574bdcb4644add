using Amazon.CDK;
using Platform.Domain.Catalog.Compatibility;
using Platform.Domain.Clients;
using Platform.Stacks;

namespace Platform.Tests.Stacks;

/// <summary>Every combination of the catalog in each mode it runs in, synthesised once, by a name that tells which.</summary>
public sealed class CatalogStacks
{
    private readonly Lazy<IReadOnlyDictionary<string, Template>> _templates = new(Make);

    internal IReadOnlyDictionary<string, Template> Templates => _templates.Value;

    internal static IEnumerable<(Combination Combination, IntegrationMode Mode)> All =>
        from combination in Combinations.All
        from mode in Enum.GetValues<IntegrationMode>()
        where mode == IntegrationMode.EventDriven || combination is { Cms: null } or { Shop: null }
        select (combination, mode);

    internal static string NameOf(Combination combination, IntegrationMode mode) =>
        string.Join('-', new[] { combination.StackType, combination.Cms?.Value, combination.Shop?.Value, combination.Engine, mode.ToString() }.OfType<string>()).Replace('_', '-');

    internal static void Add(App app, Combination combination, IntegrationMode mode, string id)
    {
        var options = new StackOptions { Mode = mode, StackId = id };
        if (combination is { Cms: { } cms, Shop: { } shop })
            PlatformStackFactory.CreateComposedStack(app, "acme-corp", "acme-corp.example", cms.Value, shop.Value, combination.Engine, options);
        else
            PlatformStackFactory.CreateStack(app, "acme-corp", "acme-corp.example", combination.StackType, combination.Engine, options);
    }

    private static IReadOnlyDictionary<string, Template> Make()
    {
        using var cdk = new CdkApp();
        foreach (var (combination, mode) in All)
            Add(cdk.App, combination, mode, NameOf(combination, mode));
        return cdk.Synthesise();
    }
}
