using System.Globalization;

namespace Platform.Domain.Catalog.Recommendations;

/// <summary>The rules that one client's requirements call up.</summary>
internal sealed class ActiveRules(ClientRequirements requirements)
{
    private readonly RecommendationRule[] _rules = [.. RecommendationRules.Current.Rules.Where(rule => rule.When.Holds(requirements))];
    private readonly RecommendationRule[] _exclusions = [.. RecommendationRules.Current.Exclusions.Where(rule => rule.When.Holds(requirements))];

    public Recommendation Score(Candidate candidate)
    {
        FiredRule[] fired =
        [
            RecommendationRules.Current.Base,
            .. _rules.Where(rule => rule.For.Holds(candidate.Stack, candidate.Monthly)).Select(rule => new FiredRule(rule.Id, rule.Weight!.Value, rule.Reason)),
        ];
        var stack = candidate.Stack;
        return new(new(stack.StackType, stack.Engine, stack.Cms, stack.Shop), fired.Sum(rule => rule.Weight), fired, candidate.Monthly);
    }

    /// <summary>Why the requirements rule it out; empty where they don't.</summary>
    public IEnumerable<string> Exclusions(Candidate candidate) => _exclusions
        .Where(rule => rule.For.Holds(candidate.Stack, candidate.Monthly))
        .Select(rule => rule.Reason)
        .Concat(Named(candidate));

    private IEnumerable<string> Named(Candidate candidate)
    {
        if (requirements.Text("ssg_engine") is { } engine && engine != candidate.Stack.Engine)
            yield return $"The client is set on the engine {engine}.";
        if (requirements.Text("cms_provider") is { } cms && cms != candidate.Stack.Cms?.Value)
            yield return $"The client is set on the CMS {cms}.";
        if (requirements.Text("ecommerce_provider") is { } shop && shop != candidate.Stack.Shop?.Value)
            yield return $"The client is set on the shop {shop}.";
        if (requirements.Number("max_monthly_cost") is { } most && candidate.Monthly.Min > most)
            yield return string.Create(CultureInfo.InvariantCulture, $"It costs ${candidate.Monthly.Min:0.##} a month at least; the client pays ${most:0.##} at most.");
    }
}
