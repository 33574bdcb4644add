using Platform.Domain.Ids;

namespace Platform.Domain.Catalog;

/// <summary>A row of the catalog: what the agency sells under one id, such as <c>sanity_cms_tier</c>.</summary>
public sealed record StackType
{
    public required string Id { get; init; }

    /// <summary>The tier's name, as a person reads it.</summary>
    public required string Name { get; init; }

    public required string Summary { get; init; }

    public required StackCategory Category { get; init; }

    /// <summary>The CMS or shop of a tier; null for templates, foundations and the composed stack.</summary>
    public ProviderId? Provider { get; init; }

    /// <summary>Ids of the engines it accepts, the default first; empty for the composed stack, whose engines follow from its pair.</summary>
    public required IReadOnlyList<string> Engines { get; init; }

    /// <summary>US dollars a month.</summary>
    public required CostRange MonthlyCost { get; init; }

    /// <summary>US dollars once, before the engine's factor.</summary>
    public required CostRange SetupCost { get; init; }

    public required StackComplexity Complexity { get; init; }

    public required PerformanceTier PerformanceTier { get; init; }

    public required HostingPattern Hosting { get; init; }

    /// <summary>For whom it is.</summary>
    public required IReadOnlyList<string> Audience { get; init; }

    /// <summary>Labels of the catalog, not claims of what is built.</summary>
    public required IReadOnlyList<string> KeyFeatures { get; init; }

    /// <summary>Labels, as <see cref="KeyFeatures"/>.</summary>
    public required IReadOnlyList<string> TemplateVariants { get; init; }
}
