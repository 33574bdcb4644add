namespace Platform.Domain.Catalog;

/// <summary>What was probably meant by a name that is none: by edit distance (Levenshtein's, two swapped neighbours counting once).</summary>
public static class NearestName
{
    /// <summary>The nearest of the known names; null where none is near.</summary>
    public static string? Of(string given, IEnumerable<string> known) => All(given, known) is [var nearest, ..] ? nearest : null;

    /// <summary>All that are near, the nearest first; equally near ones in the order they came.</summary>
    public static IReadOnlyList<string> All(string given, IEnumerable<string> known)
    {
        var meant = Plain(given);
        return [.. known
            .Select(name => (Name: name, Distance: Distance(meant, Plain(name))))
            .Where(candidate => candidate.Distance is not null)
            .OrderBy(candidate => candidate.Distance)
            .Select(candidate => candidate.Name)];
    }

    /// <summary><c>Did you mean 'hugo'?</c> where one is near, else <c>Choose one of …</c>; both with all.</summary>
    public static string Hint(string given, IReadOnlyCollection<string> known) => Advice(Of(given, known), known);

    internal static string Advice(string? near, IEnumerable<string> known) => near is null
        ? $"Choose one of {string.Join(", ", known)}."
        : $"Did you mean '{near}'? Known are {string.Join(", ", known)}.";

    private static string Plain(string name) => name.Trim().ToLowerInvariant().Replace('-', '_').Replace(' ', '_').Replace(".", "", StringComparison.Ordinal);

    private static (int Rank, int Edits)? Distance(string given, string name)
    {
        if (given.Length == 0)
            return null;
        var edits = Edits(given, name);
        // A third of the letters may be wrong; two of a short name, one of a very short one.
        var near = edits <= Math.Max(Math.Min(given.Length, name.Length) < 4 ? 1 : 2, name.Length / 3);
        // "next" for "nextjs", "shopify" for "shopify_basic": no slip, so before every slip.
        var begins = given.Length >= 3 && (name.StartsWith(given, StringComparison.Ordinal) || given.StartsWith(name, StringComparison.Ordinal));
        return begins ? (0, edits) : near ? (1, edits) : null;
    }

    private static int Edits(string left, string right)
    {
        int[] older = [], above = [.. Enumerable.Range(0, right.Length + 1)];
        for (var i = 1; i <= left.Length; i++)
        {
            var row = new int[right.Length + 1];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var changed = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(changed, Math.Min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    row[j] = Math.Min(row[j], older[j - 2] + 1);
            }

            (older, above) = (above, row);
        }

        return above[right.Length];
    }
}
