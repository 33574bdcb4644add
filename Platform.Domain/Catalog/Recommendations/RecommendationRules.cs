using System.Text.Json;

namespace Platform.Domain.Catalog.Recommendations;

/// <summary>The data that recommendations and the mode are made of, read when it is first asked for.</summary>
internal sealed record RecommendationRules
{
    private static readonly Lazy<RecommendationRules> Embedded = new(Read);

    public static RecommendationRules Current => Embedded.Value;

    public required IReadOnlyList<KnownRequirement> Requirements { get; init; }

    public required ModeRules Mode { get; init; }

    /// <summary>What every stack begins with.</summary>
    public required FiredRule Base { get; init; }

    public required IReadOnlyList<RecommendationRule> Rules { get; init; }

    public required IReadOnlyList<RecommendationRule> Exclusions { get; init; }

    private static RecommendationRules Read()
    {
        using var stream = typeof(RecommendationRules).Assembly.GetManifestResourceStream("advice/recommendations.json")
            ?? throw new InvalidOperationException("The assembly holds no advice/recommendations.json.");
        return JsonSerializer.Deserialize(stream, RecommendationJson.Default.RecommendationRules)!;
    }
}
