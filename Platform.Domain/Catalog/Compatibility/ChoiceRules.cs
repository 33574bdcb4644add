using Platform.Domain.Catalog.Naming;
using Platform.Domain.Ids;

namespace Platform.Domain.Catalog.Compatibility;

/// <summary>Whether a choice is one of the catalog's combinations; all faults at once.</summary>
public static class ChoiceRules
{
    public static IReadOnlyList<CatalogFault> Faults(StackChoice choice)
    {
        if (StackCatalog.FindStackType(choice.StackType) is not { } type)
            return StackCatalog.ValidateStackType(choice.StackType);

        var pair = StackAliases.PairOf(choice.StackType);
        var (cms, shop) = (choice.Cms ?? pair?.Cms, choice.Shop ?? pair?.Shop);
        CatalogFault?[] providers =
        [
            Provider("cms_provider", type, cms, ProviderKind.Cms, pair?.Cms),
            Provider("ecommerce_provider", type, shop, ProviderKind.Shop, pair?.Shop),
        ];
        var engines = type.Category != StackCategory.ComposedService || providers.Any(fault => fault is not null)
            ? EngineCompatibility.Of(type)
            : EngineCompatibility.OfPair(cms!.Value, shop!.Value)!;
        return [.. providers.Append(Engine(type, choice.Engine, engines)).OfType<CatalogFault>()];
    }

    private static CatalogFault? Provider(string subject, StackType type, ProviderId? given, ProviderKind kind, ProviderId? named)
    {
        var known = StackCatalog.Providers.Where(p => p.Kind == kind).Select(p => p.Id.Value).ToArray();
        var needed = named ?? (type.Provider is { } own && StackCatalog.FindProvider(own)?.Kind == kind ? own : null);
        if (given is not { } provider)
            return type.Category == StackCategory.ComposedService ? new(subject, null, $"{type.Id} needs one.", $"Choose one of {string.Join(", ", known)}.") : null;
        if (type.Category == StackCategory.ComposedService && needed is null)
            return known.Contains(provider.Value) ? null : new(subject, provider.Value, "There is no such provider of this kind.", NearestName.Hint(provider.Value, known), NearestName.Of(provider.Value, known));
        if (needed == provider)
            return null;
        return new(subject, provider.Value, needed is null ? $"{type.Id} has none." : $"{type.Id} is {needed}'s.", $"Leave it out, or choose the stack type {StackCatalog.Composed.Id}.");
    }

    private static CatalogFault? Engine(StackType type, string? engine, EngineChoice engines)
    {
        if (engine is null || engines.Accepts(engine))
            return null;
        var rule = StackCatalog.FindEngine(engine) is null ? "There is no such engine." : $"{type.Id} does not go with it.";
        return new("ssg_engine", engine, rule, NearestName.Hint(engine, engines.Accepted), NearestName.Of(engine, engines.Accepted));
    }
}
