namespace Platform.Content.Stock;

/// <summary>
/// Which revisions of a product are levels. Shops send a product anew whenever its stock moves, and with every edit as well: it
/// counts where nothing but the pieces differs from the revision before it. A function of all that was told, so the order of
/// telling does not matter.
/// </summary>
internal static class StockTotals
{
    /// <summary>True where a revision told no more than pieces.</summary>
    public static bool IsLevel(IReadOnlyList<StockTotal> revisions, StockTotal revision)
    {
        var before = revisions.LastOrDefault(other => string.CompareOrdinal(other.OrderKey, revision.OrderKey) < 0);
        return before is not null && before.Edit == revision.Edit;
    }

    /// <summary>The newest level; null where each revision was an edit.</summary>
    public static StockTotal? Level(IReadOnlyList<StockTotal> revisions) => revisions.LastOrDefault(revision => IsLevel(revisions, revision));
}
