namespace Platform.Domain.Catalog.Compatibility;

/// <summary>Every CMS with every shop, in the catalog's order.</summary>
public static class StackPairs
{
    private static readonly Lazy<IReadOnlyList<StackPair>> Pairs = new(() =>
        [.. StackCatalog.CmsProviders.SelectMany(cms => StackCatalog.Shops.Select(shop => new StackPair(cms.Id, shop.Id)))]);

    public static IReadOnlyList<StackPair> All => Pairs.Value;
}
