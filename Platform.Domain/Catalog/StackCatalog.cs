using System.Collections.Frozen;
using Platform.Domain.Catalog.Compatibility;
using Platform.Domain.Catalog.Naming;
using Platform.Domain.Ids;

namespace Platform.Domain.Catalog;

/// <summary>
/// What the agency can build: stack types, providers and engines, as data. Each list is read when it is first asked for.
/// A new provider or engine is its lines in <c>Catalog/Data</c> and its class; nothing else names it.
/// </summary>
public static class StackCatalog
{
    private static readonly Lazy<IReadOnlyList<StackType>> AllStackTypes = new(() => CatalogFile.Read("stack-types", "stack_types", CatalogJson.Default.IReadOnlyListStackType));
    private static readonly Lazy<IReadOnlyList<ProviderEntry>> AllProviders = new(() => CatalogFile.Read("providers", "providers", CatalogJson.Default.IReadOnlyListProviderEntry));
    private static readonly Lazy<IReadOnlyList<EngineEntry>> AllEngines = new(() => CatalogFile.Read("engines", "engines", CatalogJson.Default.IReadOnlyListEngineEntry));
    private static readonly Lazy<IReadOnlyList<ScalingStage>> Stages = new(() => CatalogFile.Read("scaling-path", "scaling_path", CatalogJson.Default.IReadOnlyListScalingStage));

    private static readonly Lazy<FrozenDictionary<string, StackType>> ByName = new(() =>
        StackTypes.SelectMany(type => StackAliases.Of(type).Prepend(type.Id).Select(name => (name, type))).ToFrozenDictionary(p => p.name, p => p.type));

    private static readonly Lazy<FrozenDictionary<ProviderId, ProviderEntry>> ById = new(() => Providers.ToFrozenDictionary(p => p.Id));
    private static readonly Lazy<FrozenDictionary<string, EngineEntry>> ByEngine = new(() => Engines.ToFrozenDictionary(e => e.Id));

    public static IReadOnlyList<StackType> StackTypes => AllStackTypes.Value;

    public static IReadOnlyList<ProviderEntry> Providers => AllProviders.Value;

    public static IReadOnlyList<EngineEntry> Engines => AllEngines.Value;

    /// <summary>The stages of a client that grows, each a pair and its engine.</summary>
    public static IReadOnlyList<ScalingStage> ScalingPath => Stages.Value;

    public static IEnumerable<ProviderEntry> CmsProviders => Providers.Where(p => p.Kind == ProviderKind.Cms);

    public static IEnumerable<ProviderEntry> Shops => Providers.Where(p => p.Kind == ProviderKind.Shop);

    /// <summary>The one stack type that is made of a CMS and a shop.</summary>
    public static StackType Composed => StackTypes.Single(type => type.Category == StackCategory.ComposedService);

    /// <param name="name">Its id, or the name that a client's configuration has for it (<see cref="StackAliases"/>).</param>
    public static StackType? FindStackType(string name) => ByName.Value.GetValueOrDefault(name);

    /// <summary>The tier of a CMS or shop; null for the Git host and unknown providers.</summary>
    public static StackType? TierOf(ProviderId provider) => StackTypes.FirstOrDefault(type => type.Provider == provider);

    /// <summary>The template or foundation that is an engine's static stack.</summary>
    public static StackType? StaticStackOf(string engine) => StackTypes.FirstOrDefault(type => type.Provider is null && type.Engines.Contains(engine));

    public static ProviderEntry? FindProvider(ProviderId id) => ById.Value.GetValueOrDefault(id);

    public static EngineEntry? FindEngine(string id) => ByEngine.Value.GetValueOrDefault(id);

    /// <summary>The ids of all stack types, in the catalog's order.</summary>
    public static IReadOnlyList<string> GetAvailableStackTypes() => [.. StackTypes.Select(type => type.Id)];

    /// <summary>Nothing for a stack type's id or alias; else what is wrong, with the nearest name.</summary>
    public static IReadOnlyList<CatalogFault> ValidateStackType(string name)
    {
        if (FindStackType(name) is not null)
            return [];
        var ids = GetAvailableStackTypes();
        var near = NearestName.Of(name, [.. ids, .. StackTypes.SelectMany(StackAliases.Of)]);
        return [new CatalogFault("stack_type", name, "There is no such stack type.", NearestName.Advice(near, ids), near)];
    }

    /// <summary>Ids of the engines that a stack type accepts, the default first; for the composed stack those of all its pairs.</summary>
    /// <returns>Empty where there is no such stack type.</returns>
    public static IReadOnlyList<string> GetCompatibleSsgEngines(string stackType) => EngineCompatibility.Of(stackType)?.Accepted ?? [];

    /// <summary>What the catalog says of a stack type; null where there is none.</summary>
    public static StackType? GetStackMetadata(string stackType) => FindStackType(stackType);
}
