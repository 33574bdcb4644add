using Platform.Domain.Ids;

namespace Platform.Domain.Catalog.Compatibility;

/// <summary>Every stack that the catalog allows.</summary>
public static class Combinations
{
    private static readonly Lazy<IReadOnlyList<Combination>> Every = new(() => [.. StackCatalog.StackTypes.SelectMany(Of)]);

    public static IReadOnlyList<Combination> All => Every.Value;

    private static IEnumerable<Combination> Of(StackType type) => type.Category == StackCategory.ComposedService
        ? StackPairs.All.SelectMany(pair => Of(type, pair.Cms, pair.Shop, EngineCompatibility.OfPair(pair.Cms, pair.Shop)!))
        : Of(type, ProviderOf(type, ProviderKind.Cms), ProviderOf(type, ProviderKind.Shop), EngineCompatibility.Of(type));

    private static IEnumerable<Combination> Of(StackType type, ProviderId? cms, ProviderId? shop, EngineChoice engines) =>
        engines.Accepted.Select(engine => new Combination(type.Id, cms, shop, engine, engines.Recommended.Contains(engine)));

    private static ProviderId? ProviderOf(StackType type, ProviderKind kind) =>
        type.Provider is { } id && StackCatalog.FindProvider(id)?.Kind == kind ? id : null;
}
