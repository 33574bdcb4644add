namespace Platform.Domain.Catalog.Recommendations;

/// <summary>Every requirement that a rule, a plan or the choice of the mode asks for, with its meaning.</summary>
public static class KnownRequirements
{
    public static IReadOnlyList<KnownRequirement> All => RecommendationRules.Current.Requirements;

    public static KnownRequirement? Find(string key) => All.FirstOrDefault(known => known.Key == key);
}
