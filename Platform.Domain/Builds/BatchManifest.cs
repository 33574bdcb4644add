using System.Globalization;
using Platform.Domain.Catalog.Costs;
using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Domain.Builds;

/// <summary>What a batch holds and what taking it together saves, as numbers and in plain words.</summary>
public sealed record BatchManifest
{
    /// <summary>Events, those aside by which somebody asked for the build.</summary>
    public required int Changes { get; init; }

    /// <summary>Distinct ones that changed.</summary>
    public required int Items { get; init; }

    /// <summary>Who changed them, in the alphabet's order.</summary>
    public required IReadOnlyList<ProviderId> Providers { get; init; }

    /// <summary>Changes at high priority.</summary>
    public required int High { get; init; }

    /// <summary>How often somebody asked for the build.</summary>
    public required int Asked { get; init; }

    /// <summary>When the first of its events came.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Against a build for each event.</summary>
    public required int BuildsSaved { get; init; }

    /// <summary>What one build costs, by the catalog; null where the catalog does not know the engine.</summary>
    public BuildCost? Cost { get; init; }

    public decimal? SavedUsd => Cost?.Usd * BuildsSaved;

    /// <summary>Such as <c>12 changes to 5 items by 3 providers, 2 at high priority, since 2026-11-24 14:02 UTC; 11 builds saved, about $0.11</c>.</summary>
    public string Text => string.Join(", ", Parts()) + Saved();

    /// <param name="changes">Each event once.</param>
    /// <returns>Null where there is none.</returns>
    public static BatchManifest? Of(IReadOnlyCollection<BatchChange> changes, BuildCost? cost) => changes.Count == 0 ? null : new()
    {
        Changes = changes.Count(change => !change.Explicit),
        Items = changes.SelectMany(change => change.Items).Distinct().Count(),
        Providers = [.. changes.Select(change => change.Provider).OfType<ProviderId>().Distinct().OrderBy(provider => provider.Value, StringComparer.Ordinal)],
        High = changes.Count(change => change is { Priority: Priority.High, Explicit: false }),
        Asked = changes.Count(change => change.Explicit),
        Since = changes.Min(change => change.At),
        BuildsSaved = changes.Count - 1,
        Cost = cost,
    };

    private IEnumerable<string> Parts()
    {
        if (Changes > 0)
            yield return Count(Changes, "change") + (Items > 0 ? $" to {Count(Items, "item")}" : "") + By();
        if (High > 0)
            yield return $"{High} at high priority";
        if (Asked > 0)
            yield return Asked == 1 ? "asked for by an operator" : $"asked for {Asked} times by operators";
        yield return $"since {Since.UtcDateTime:yyyy-MM-dd HH:mm} UTC";
    }

    private string By() => Providers switch
    {
        [] => "",
        [var one] => $" by {one}",
        _ => $" by {Providers.Count} providers",
    };

    private string Saved()
    {
        if (BuildsSaved == 0)
            return "";
        var money = SavedUsd switch
        {
            null => "",
            < 0.01m => ", less than $0.01",
            var usd => string.Create(CultureInfo.InvariantCulture, $", about ${usd:0.00}"),
        };
        return $"; {Count(BuildsSaved, "build")} saved{money}";
    }

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
