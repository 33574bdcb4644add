using System.Text;
using Platform.Domain.Catalog.Compatibility;
using Platform.Domain.Ids;

namespace Platform.Domain.Catalog.Guide;

/// <summary>What can be ordered: stack types, pairs, and the path of a client that grows.</summary>
internal static class StackGuide
{
    public static void Write(StringBuilder page)
    {
        page.Append("## Stack types\n\n");
        page.Append($"{StackCatalog.StackTypes.Count} stack types; with their providers and engines they make {Combinations.All.Count} combinations. ");
        page.Append("Monthly figures are the catalog's ranges; set-up is paid once, before the engine's factor.\n\n");
        page.Table(
            ["Stack type", "For what", "Engines, default first", "A month", "Set-up"],
            StackCatalog.StackTypes.Select(type => new[]
            {
                $"`{type.Id}`", type.Summary, type.Engines.Count > 0 ? Markup.EngineNames(type.Engines) : "by pair, below", Markup.Dollars(type.MonthlyCost), Markup.Dollars(type.SetupCost),
            }));
        Pairs(page);
        Path(page);
    }

    private static void Pairs(StringBuilder page)
    {
        page.Append("## A CMS with a shop\n\n");
        page.Append("Each CMS goes with each shop. An engine that both list is recommended, one that only one of them lists is supported: it reads the snapshot and need not know either.\n\n");
        page.Table(
            ["CMS", "Shop", "Recommended, default first", "Supported"],
            StackPairs.All.Select(pair => (Pair: pair, Engines: EngineCompatibility.OfPair(pair.Cms, pair.Shop)!)).Select(row => new[]
            {
                Name(row.Pair.Cms), Name(row.Pair.Shop), Markup.EngineNames(row.Engines.Recommended), row.Engines.Supported.Count > 0 ? Markup.EngineNames(row.Engines.Supported) : "–",
            }));
    }

    private static void Path(StringBuilder page)
    {
        page.Append("## A path that grows\n\n");
        page.Append("A client starts small and exchanges parts as it grows. Bucket, domain and pipeline stay the same throughout.\n\n");
        page.Table(
            ["Stage", "CMS", "Shop", "Engine", "Why"],
            StackCatalog.ScalingPath.Select(stage => new[] { stage.Name, Name(stage.Cms), Name(stage.Shop), StackCatalog.FindEngine(stage.Engine)!.Name, stage.Reason }));
        page.Length--;
    }

    private static string Name(ProviderId id) => StackCatalog.FindProvider(id)!.Name;
}
