namespace Platform.Domain.Catalog;

/// <summary>What a provider's plan costs.</summary>
public sealed record ProviderPlan
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>US dollars a month for each <see cref="Unit"/>.</summary>
    public required decimal MonthlyUsd { get; init; }

    public required PlanUnit Unit { get; init; }

    /// <summary>The most people that may edit; null where the plan is not known to limit them.</summary>
    public int? Seats { get; init; }

    /// <summary>The least that a month's fees come to, in US dollars; null where there is no least.</summary>
    public decimal? MinimumUsd { get; init; }

    public required IReadOnlyList<PlanFee> Fees { get; init; }

    public string? Note { get; init; }

    /// <summary>When the price was so: a year, a span of years or a month.</summary>
    public required string AsOf { get; init; }

    public required PriceCertainty Certainty { get; init; }
}
