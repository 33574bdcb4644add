using Platform.Builds.Batching;
using Platform.Builds.Rows;
using Platform.Domain.Events;
using Platform.Tests.Builds.Rig;
using Platform.Tests.Emulators;

namespace Platform.Tests.Builds;

public sealed class BudgetTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    [Fact]
    public async Task Once_the_days_budget_runs_short_a_batch_waits_and_is_built_all_the_same()
    {
        await using var rig = await CreateAsync(3);
        await rig.PublishAsync("one", "One");
        await rig.PublishAsync("one", "Two");
        await rig.RequestAsync(changed: rig.Content.Edit("one", "Three"));
        rig.Time.Advance(TimeSpan.FromSeconds(rig.Client.Builds.QuietSeconds));
        var due = (await rig.WaitingAsync())!;
        await rig.Get<TickHandler>().LookAsync(
            new Tick { ClientId = rig.Site.Client, Environment = rig.Site.Environment, BatchId = due.BatchId, At = due.TickAt }, BuildsRig.Cancellation);
        Assert.Equal(2, (await rig.BuildsAsync()).Count);
        Assert.Equal(rig.Time.GetUtcNow() + Tick.Longest, (await rig.WaitingAsync())!.TickAt);

        rig.Time.Advance(TimeSpan.FromHours(12));
        await rig.BuildAsync();

        Assert.Equal(3, (await rig.BuildsAsync()).Count);
        Assert.Contains("<h1>Three</h1>", (await rig.SiteAsync())["article/one/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_asks_for_is_built_at_once_and_counted()
    {
        await using var rig = await CreateAsync(1);
        await rig.PublishAsync("one", "One");

        await rig.RequestAsync(rig.Member(Priority.High) with { Explicit = true });
        await rig.BuildAsync();

        Assert.Equal(2, (await rig.BuildsAsync()).Count);
        Assert.Equal(2, (await rig.Table.GetAsync(RowKeys.Budget(rig.Site), RowTypes.Budget, BuildsRig.Cancellation))!.Value.Builds);
    }

    [Fact]
    public async Task What_changed_nothing_costs_no_budget()
    {
        await using var rig = await CreateAsync(100);
        await rig.PublishAsync("one", "One");

        await rig.RequestAsync();
        await rig.BuildAsync();

        Assert.Equal(1, (await rig.Table.GetAsync(RowKeys.Budget(rig.Site), RowTypes.Budget, BuildsRig.Cancellation))!.Value.Builds);
    }

    [Fact]
    public async Task A_build_keeps_the_manifest_of_what_it_carried()
    {
        await using var rig = await CreateAsync(100);
        var key = rig.Content.Edit("one", "One");
        await rig.RequestAsync(rig.Member(Priority.Normal, changed: key) with { Provider = new("cms") });
        await rig.RequestAsync(rig.Member(Priority.High, changed: key) with { Provider = new("shop") });
        await rig.BuildAsync();

        var manifest = Assert.Single(await rig.BuildsAsync()).Manifest!;
        Assert.StartsWith("2 changes to 1 item by 2 providers, 1 at high priority, since ", manifest.Text, StringComparison.Ordinal);
        Assert.EndsWith("; 1 build saved", manifest.Text, StringComparison.Ordinal);
    }

    /// <summary>In the early afternoon (UTC), whatever the hour, since at midnight the count begins anew.</summary>
    private async Task<BuildsRig> CreateAsync(int budget)
    {
        var rig = await BuildsRig.CreateAsync(layer, client => client with { Builds = client.Builds with { DailyBudget = budget } });
        var now = rig.Time.GetUtcNow();
        rig.Time.Advance(new DateTimeOffset(now.UtcDateTime.Date.AddDays(1).AddHours(13), TimeSpan.Zero) - now);
        return rig;
    }
}
