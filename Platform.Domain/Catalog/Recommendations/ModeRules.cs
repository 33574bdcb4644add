namespace Platform.Domain.Catalog.Recommendations;

/// <summary>The requirements that speak for each mode, and the sentence for the one that is chosen.</summary>
internal sealed record ModeRules(IReadOnlyList<string> EventDriven, IReadOnlyList<string> Direct, string EventDrivenReason, string DirectReason);
