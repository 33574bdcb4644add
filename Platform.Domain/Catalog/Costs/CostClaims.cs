namespace Platform.Domain.Catalog.Costs;

/// <summary>The savings that the reference claims, computed from the same prices and steps as every estimate.</summary>
public static class CostClaims
{
    private const decimal Events = 1_000_000;

    private static CostData Data => CostData.Current;

    /// <summary>Each claim with what it comes out to.</summary>
    public static IReadOnlyList<CostClaim> All() =>
    [
        Claim("http_api", [
            new("the API's own line", RestLine, HttpLine, Dollars),
            new("taking an event in, all steps", Ingest - HttpLine + RestLine, Ingest, Dollars),
            .. Batches.Select(batch => new ClaimMeasure($"an event's whole way, batches of {batch}", Path(batch, filtered: true) - HttpLine + RestLine, Path(batch, filtered: true), Dollars)),
        ]),
        Claim("filtering", [
            new("messages in queues", Data.Factors.Subscriptions * Events, MatchingQueues * Events, "messages for a million events"),
            .. Batches.Select(batch => new ClaimMeasure($"an event's whole way, batches of {batch}", Path(batch, filtered: false), Path(batch, filtered: true), Dollars)),
        ]),
    ];

    private const string Dollars = "US dollars for a million events";

    /// <summary>The most favourable case for filtering: of all the queues, one wants an event.</summary>
    private const decimal MatchingQueues = 1;

    private static int[] Batches => [1, 10];

    private static decimal HttpLine => Cost("apigw_http", Events);

    private static decimal RestLine => Cost("apigw_rest", Events);

    private static decimal Ingest => Group("ingest", 1);

    private static decimal Path(decimal batch, bool filtered) =>
        Ingest + MatchingQueues * Group("matched", batch) + (filtered ? 0 : Data.Factors.Subscriptions - MatchingQueues) * Group("unmatched", batch);

    private static decimal Group(string group, decimal batch) => Data.Usage.Where(row => row.Group == group).Sum(row => Cost(row.Price, row.Of(batch) * Events));

    private static decimal Cost(string price, decimal quantity) => Data.Price(price) is var entry ? quantity * entry.Usd / entry.Per : 0;

    private static CostClaim Claim(string id, IReadOnlyList<ClaimMeasure> measures) =>
        Data.Claims.Single(claim => claim.Id == id) is var entry ? new(entry.Id, entry.Claim, entry.ClaimedPercent, measures) : null!;
}
