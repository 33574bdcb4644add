namespace Platform.Content.Sources;

/// <summary>Which of two revisions counts (RULES B2, B3). Pure.</summary>
internal static class SourceOrder
{
    // Whoever shared an older SKU was composed anew when it changed, over and over; those of the record that is replaced are not old.
    private const int KeptSkus = 20;

    public static SourceDecision Decide(SourceRecord? standing, SourceRecord incoming)
    {
        if (standing is null)
            return SourceDecision.Newer;

        var order = string.CompareOrdinal(incoming.OrderKey, standing.OrderKey);
        if (order != 0)
            return order > 0 ? SourceDecision.Newer : SourceDecision.Stale;
        if (incoming.Deleted)
            return standing.Deleted ? SourceDecision.Repeated : SourceDecision.Newer;
        if (standing.Deleted)
            return SourceDecision.Stale;
        return incoming.Seen.All(standing.Seen.Contains) ? SourceDecision.Repeated : SourceDecision.Newer;
    }

    /// <summary>True when a tombstone for all locales covers the record of one; a delete wins on equal keys.</summary>
    public static bool Covers(SourceRecord? tombstone, SourceRecord record) =>
        tombstone is not null && string.CompareOrdinal(tombstone.OrderKey, record.OrderKey) >= 0;

    /// <summary>The record that replaces <paramref name="standing"/>, with what is remembered of it.</summary>
    public static SourceRecord Replace(SourceRecord? standing, SourceRecord incoming) => standing is null
        ? incoming
        : incoming with
        {
            Seen = incoming.OrderKey == standing.OrderKey ? [.. standing.Seen.Union(incoming.Seen)] : incoming.Seen,
            Skus = [.. standing.Skus.Except(incoming.Skus).TakeLast(Math.Max(KeptSkus, standing.CurrentSkus.Count)), .. incoming.Skus],
        };
}
