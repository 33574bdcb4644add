using System.Text.RegularExpressions;

namespace Platform.Domain.Events;

/// <summary>How often a customer has a product again: <c>60d</c>, <c>2w</c>, <c>1m</c>, <c>1y</c>.</summary>
public static partial class SubscriptionFrequency
{
    /// <returns>Those that are one, each once; null where none is.</returns>
    public static IReadOnlyList<string>? From(IEnumerable<string?> values) =>
        values.OfType<string>().Select(value => value.Trim()).Where(value => Pattern.IsMatch(value)).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } found ? found : null;

    [GeneratedRegex(@"\A[1-9][0-9]{0,2}[dwmy]\z")]
    private static partial Regex Pattern { get; }
}
