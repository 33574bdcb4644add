namespace Platform.Domain.Catalog.Recommendations;

/// <summary>A rule that moved a score.</summary>
/// <param name="Id">The rule's name in the data.</param>
/// <param name="Weight">What it added; negative where it took away.</param>
public sealed record FiredRule(string Id, decimal Weight, string Text);
