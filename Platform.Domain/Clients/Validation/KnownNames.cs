using Platform.Domain.Catalog;
using Platform.Domain.Catalog.Compatibility;
using Platform.Domain.Ids;

namespace Platform.Domain.Clients.Validation;

/// <summary>The catalog's ids as text, for rules, hints and the schema.</summary>
internal static class KnownNames
{
    public static IReadOnlyList<string> Cms { get; } = [.. StackCatalog.CmsProviders.Select(provider => provider.Id.Value)];

    public static IReadOnlyList<string> Shops { get; } = [.. StackCatalog.Shops.Select(provider => provider.Id.Value)];

    public static IReadOnlyList<string> Providers { get; } = [.. StackCatalog.Providers.Select(provider => provider.Id.Value)];

    public static IReadOnlyList<string> Engines { get; } = [.. StackCatalog.Engines.Select(engine => engine.Id)];

    /// <summary>The engines that go with a CMS, a shop, both or neither, the default first.</summary>
    public static IReadOnlyList<string> EnginesFor(ProviderId? cms, ProviderId? shop) => (cms, shop) switch
    {
        ({ } c, { } s) => EngineCompatibility.OfPair(c, s)?.Accepted ?? [],
        (null, null) => Engines,
        _ => StackCatalog.TierOf((cms ?? shop)!.Value)?.Engines ?? [],
    };
}
