using Amazon.CDK;
using Platform.Domain.Catalog.Compatibility;
using Platform.Domain.Clients;
using Platform.Stacks;
using Platform.Tests.Waiting;

namespace Platform.Tests.Stacks;

/// <summary>
/// Combinations of the catalog in each mode they run in, synthesised once, by a name that tells which: in <c>./test</c> so many that
/// each two choices meet, in <c>./test --long</c> all.
/// </summary>
public sealed class CatalogStacks
{
    private readonly Lazy<IReadOnlyDictionary<string, Template>> _templates = new(Make);

    internal IReadOnlyDictionary<string, Template> Templates => _templates.Value;

    internal static IEnumerable<(Combination Combination, IntegrationMode Mode)> All =>
        from combination in Combinations.All
        from mode in Enum.GetValues<IntegrationMode>()
        where mode == IntegrationMode.EventDriven || combination is { Cms: null } or { Shop: null }
        select (combination, mode);

    internal static IReadOnlyList<(Combination Combination, IntegrationMode Mode)> Chosen { get; } = LongRun.IsAsked ? [.. All] : PairwiseCover.Of(All);

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
        foreach (var (combination, mode) in Chosen)
            Add(cdk.App, combination, mode, NameOf(combination, mode));
        return cdk.Synthesise();
    }
}
