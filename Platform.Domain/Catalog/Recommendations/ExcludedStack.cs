using Platform.Domain.Catalog.Compatibility;

namespace Platform.Domain.Catalog.Recommendations;

/// <summary>A stack that the requirements rule out, whatever it would score.</summary>
/// <param name="Choice">Without an engine: none of its engines is left.</param>
/// <param name="Reasons">The exclusions that fired, each with why.</param>
public sealed record ExcludedStack(StackChoice Choice, IReadOnlyList<string> Reasons);
