using Platform.Domain.Catalog.Compatibility;

namespace Platform.Domain.Catalog.Recommendations;

/// <summary>A stack that a client's requirements allow.</summary>
/// <param name="Choice">Its id with the engine that scores best in it, and the pair of a composed stack.</param>
/// <param name="Score">The sum of <paramref name="Reasons"/>.</param>
/// <param name="Reasons">The rules that fired, in the data's order; the first is what every stack begins with.</param>
/// <param name="MonthlyCost">The catalog's range (of a composed stack: of its pair with this engine).</param>
public sealed record Recommendation(StackChoice Choice, decimal Score, IReadOnlyList<FiredRule> Reasons, CostRange MonthlyCost);
