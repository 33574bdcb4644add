using Platform.Domain.Builds;
using Platform.Domain.Catalog.Costs;
using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Tests.Domain.Builds;

public sealed class BatchManifestTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 14, 2, 30, TimeSpan.Zero);

    private static readonly BuildCost Cost = new(0.01m, "assumed");

    [Fact]
    public void Manifest_says_what_who_since_when_and_what_it_saves()
    {
        BatchChange[] changes =
        [
            .. Enumerable.Range(0, 8).Select(i => Change("cms", i, "a#en", "b#en")),
            Change("shop", 8, "c#en") with { Priority = Priority.High },
            Change("shop", 9, "c#en") with { Priority = Priority.High },
            Change("git", 10),
            Change("git", 11) with { Priority = Priority.Low },
        ];
        var manifest = BatchManifest.Of(changes, Cost)!;

        Assert.Equal("12 changes to 3 items by 3 providers, 2 at high priority, since 2026-11-02 14:02 UTC; 11 builds saved, about $0.11", manifest.Text);
        Assert.Equal(0.11m, manifest.SavedUsd);
    }

    [Fact]
    public void One_change_saves_nothing_and_names_its_provider() =>
        Assert.Equal("1 change to 1 item by cms, since 2026-11-02 14:02 UTC", BatchManifest.Of([Change("cms", 0, "a#en")], Cost)!.Text);

    [Fact]
    public void What_somebody_asked_for_is_no_change() => Assert.Equal(
        "asked for by an operator, since 2026-11-02 14:02 UTC",
        BatchManifest.Of([new BatchChange(null, Priority.High, Start, [], Explicit: true)], Cost)!.Text);

    [Fact]
    public void Without_a_known_cost_only_builds_are_counted() =>
        Assert.EndsWith("; 1 build saved", BatchManifest.Of([Change("cms", 0), Change("cms", 1)], null)!.Text, StringComparison.Ordinal);

    [Fact]
    public void No_event_has_no_manifest() => Assert.Null(BatchManifest.Of([], Cost));

    [Fact]
    public void Cost_of_a_build_is_the_catalogs_with_its_assumption()
    {
        var cost = BuildCost.Of("eleventy", 18)!;
        // 2 begun minutes at $0.0034, 200 puts at $0.005 a thousand, 20 writes at $0.625 a million, 1 path at $0.005.
        Assert.Equal((2 * 0.0034m) + 0.001m + 0.0000125m + 0.005m, cost.Usd);
        Assert.Contains("2 begun minutes of CodeBuild", cost.Assumption, StringComparison.Ordinal);
        Assert.True(BuildCost.Of("gatsby", 5000)!.Usd > cost.Usd);
        Assert.Null(BuildCost.Of("none", 18));
    }

    private static BatchChange Change(string provider, int second, params string[] items) =>
        new(new ProviderId(provider), Priority.Normal, Start.AddSeconds(second), items, Explicit: false);
}
