using Platform.Domain.Catalog.Recommendations;

namespace Platform.Cli.Commands.Stacks;

/// <summary>What was asked for, what suits it, and what it rules out.</summary>
/// <param name="Excluded">Null where it was not asked for.</param>
internal sealed record StackAdvice(IReadOnlyDictionary<string, string> Requirements, IReadOnlyList<Recommendation> Recommendations, IReadOnlyList<ExcludedStack>? Excluded);
