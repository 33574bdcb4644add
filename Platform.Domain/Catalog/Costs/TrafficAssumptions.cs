namespace Platform.Domain.Catalog.Costs;

/// <summary>What a bottom-up estimate assumes of a month. The defaults are data.</summary>
public sealed record TrafficAssumptions
{
    public static TrafficAssumptions Default => CostData.Current.Traffic;

    /// <summary>A month.</summary>
    public required decimal Visits { get; init; }

    public required decimal EditsPerDay { get; init; }

    public required decimal Products { get; init; }

    /// <summary>A month.</summary>
    public required decimal Orders { get; init; }

    public required decimal AverageOrderUsd { get; init; }

    /// <summary>Besides the products' own.</summary>
    public required decimal Pages { get; init; }

    public required decimal PagesPerVisit { get; init; }

    /// <summary>Page and assets together, of which most come from the browser's cache after the first page.</summary>
    public required decimal RequestsPerPage { get; init; }

    public required decimal KilobytesPerPage { get; init; }

    /// <summary>Of one build, in whole minutes; null takes the engine's measured time.</summary>
    public decimal? BuildMinutes { get; init; }

    /// <summary>Of the site with its kept releases.</summary>
    public required decimal StorageGb { get; init; }
}
