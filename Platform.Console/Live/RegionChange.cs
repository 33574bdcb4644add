namespace Platform.Console.Live;

/// <summary>What the page's script applies: the children's order, and the markup of those that changed.</summary>
internal sealed record RegionChange(string Id, IReadOnlyList<string> Order, IReadOnlyDictionary<string, string> Changed)
{
    /// <returns>Null where nothing changed.</returns>
    public static RegionChange? Between(LiveRegion? before, LiveRegion after)
    {
        var known = before?.Items.ToDictionary(item => item.Id) ?? [];
        var changed = after.Items
            .Where(item => !known.TryGetValue(item.Id, out var old) || old.Markup.Markup != item.Markup.Markup)
            .ToDictionary(item => item.Id, item => item.Markup.Markup);
        var order = after.Items.Select(item => item.Id).ToList();

        return changed.Count > 0 || before is null || !order.SequenceEqual(before.Items.Select(item => item.Id))
            ? new RegionChange(after.Id, order, changed)
            : null;
    }
}
