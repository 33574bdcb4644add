namespace Platform.Domain.Catalog.Recommendations;

/// <summary>Something that a client can ask for.</summary>
/// <param name="Meaning">A sentence for a person.</param>
/// <param name="Names">Of a text: which of the catalog's names it takes.</param>
public sealed record KnownRequirement(string Key, RequirementKind Kind, string Meaning, RequirementNames? Names = null)
{
    /// <summary>What it can be; empty where any amount will do.</summary>
    public IReadOnlyList<string> Allowed() => (Kind, Names) switch
    {
        (RequirementKind.Flag, _) => ["true", "false"],
        (_, RequirementNames.Engines) => [.. StackCatalog.Engines.Select(engine => engine.Id)],
        (_, RequirementNames.CmsProviders) => [.. StackCatalog.CmsProviders.Select(cms => cms.Id.Value)],
        (_, RequirementNames.Shops) => [.. StackCatalog.Shops.Select(shop => shop.Id.Value)],
        _ => [],
    };
}
