using System.Text.Json;

namespace Platform.Domain.Catalog.Costs;

/// <summary>Prices, use and assumptions, read when they are first asked for.</summary>
internal sealed record CostData
{
    private static readonly Lazy<CostData> Embedded = new(Read);

    public static CostData Current => Embedded.Value;

    public required TrafficAssumptions Traffic { get; init; }

    public required UsageFactors Factors { get; init; }

    /// <summary>The range that the reference names for all its stacks.</summary>
    public required CostRange ReferenceRange { get; init; }

    public required IReadOnlyList<PriceSource> Sources { get; init; }

    public required IReadOnlyList<PriceEntry> Prices { get; init; }

    public required IReadOnlyList<UsageRow> Usage { get; init; }

    public required IReadOnlyList<CostChange> Changes { get; init; }

    public required IReadOnlyList<ClaimEntry> Claims { get; init; }

    public PriceEntry Price(string id) => Prices.Single(price => price.Id == id);

    public PriceSource Source(string id) => Sources.Single(source => source.Id == id);

    private static CostData Read()
    {
        using var stream = typeof(CostData).Assembly.GetManifestResourceStream("advice/costs.json")
            ?? throw new InvalidOperationException("The assembly holds no advice/costs.json.");
        return JsonSerializer.Deserialize(stream, CostJson.Default.CostData)!;
    }
}
