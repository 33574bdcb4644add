using System.Globalization;
using Platform.Domain.Catalog.Costs;

namespace Platform.Domain.Builds;

/// <summary>What it costs to have a CDN forget paths. A wildcard is one path; so many a month are free, over all clients of an account.</summary>
public sealed record InvalidationCost
{
    private const string Price = "cf_invalidation_path";

    /// <summary>Of this publish.</summary>
    public required int Paths { get; init; }

    /// <summary>Of the calendar month (UTC) so far, this publish's among them, as far as this platform asked for them.</summary>
    public required int PathsThisMonth { get; init; }

    public required int FreeAMonth { get; init; }

    /// <summary>US dollars for those of this publish's paths that are no longer free.</summary>
    public required decimal Usd { get; init; }

    /// <summary>Such as <c>3 paths, 1,002 of the 1,000 that are free this month: $0.010</c>.</summary>
    public string Text => string.Create(
        CultureInfo.InvariantCulture,
        $"{Paths} {(Paths == 1 ? "path" : "paths")}, {PathsThisMonth:N0} of the {FreeAMonth:N0} that are free this month: ${Usd:0.000}");

    public static InvalidationCost Of(int paths, int pathsThisMonth)
    {
        var price = CostData.Current.Price(Price);
        var free = (int)price.Free;
        return new InvalidationCost
        {
            Paths = paths,
            PathsThisMonth = pathsThisMonth,
            FreeAMonth = free,
            Usd = Math.Clamp(pathsThisMonth - free, 0, paths) * price.Usd / price.Per,
        };
    }
}
