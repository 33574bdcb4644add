using Platform.Aws.Audit;
using Platform.Aws.Deliveries;
using Platform.Aws.Documents;
using Platform.Builds.Rows;
using Platform.Domain.Ids;
using Platform.Tests.Direct.Rig;
using Platform.Tests.Emulators;
using Platform.Tests.Waiting;

namespace Platform.Tests.Direct;

/// <summary>RULES E1 to E3: intake → build → page over two tables.</summary>
public sealed class DirectModeTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    private const string Push = "git/github-push";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task E1_A_webhook_becomes_a_page_and_its_delivery_is_settled_by_that_build()
    {
        using var client = DirectClient.InGit();
        client.Push("tea", "Slow tea");
        await using var direct = await DirectService.StartAsync(layer, client);

        var delivery = await direct.PostAsync(Push);

        await direct.ShowsAsync("/article/tea/", "Slow tea");
        var settled = await direct.SettledAsync(delivery);
        Assert.Equal(2, settled.Events.Count);
        Assert.All(settled.Events, one => Assert.Equal(DeliveryEventState.Settled, one.State));
        Assert.All(settled.Events, one => Assert.Equal([Stages.BuildRequested, Stages.Batched, Stages.Building, Stages.Live], one.Stages.Select(stage => stage.Stage)));
        Assert.Equal(1, direct.Runner.Runs);
    }

    [Fact]
    public async Task E1_The_deliverys_own_events_are_the_batchs_members()
    {
        using var client = DirectClient.InGit();
        client.Push("tea", "Slow tea");
        await using var direct = await DirectService.StartAsync(layer, client);

        var settled = await direct.SettledAsync(await direct.PostAsync(Push));

        foreach (var one in settled.Events)
            Assert.True((await direct.Get<DocumentTable>().GetAsync(RowKeys.Event(direct.Site, one.Id), RowTypes.Event, Cancellation))!.Value.Counted);
    }

    [Fact]
    public async Task E1_What_comes_while_a_build_runs_is_settled_by_the_next_one_only()
    {
        using var client = DirectClient.InGit();
        client.Push("tea", "Slow tea");
        await using var direct = await DirectService.StartAsync(layer, client);
        var gate = new TaskCompletionSource();
        direct.Runner.Working = gate.Task.WaitAsync;
        var first = await direct.PostAsync(Push);
        await Eventually.HoldsAsync(() => direct.Runner.Runs == 1);

        client.Push("tea", "Quick tea");
        var second = await direct.PostAsync(Push);
        gate.SetResult();

        await direct.SettledAsync(first);
        await direct.ShowsAsync("/article/tea/", "Quick tea");
        await direct.SettledAsync(second);
        Assert.Equal(2, direct.Runner.Runs);
        Assert.Equal(1, direct.Runner.MostAtOnce);
    }

    [Fact]
    public async Task E1_Equal_content_settles_without_a_build()
    {
        using var client = DirectClient.InGit();
        client.Push("tea", "Slow tea");
        await using var direct = await DirectService.StartAsync(layer, client);
        await direct.SettledAsync(await direct.PostAsync(Push));

        var again = await direct.SettledAsync(await direct.PostAsync(Push));

        Assert.Equal(1, direct.Runner.Runs);
        Assert.All(again.Events, one => Assert.Contains(one.Stages, stage => stage.Stage == Stages.Dropped));
    }

    [Fact]
    public async Task E1_A_pass_without_timers_starts_a_build_while_a_delivery_stands_unsettled()
    {
        using var client = DirectClient.InGit();
        client.Push("tea", "Slow tea");
        await using var direct = await DirectService.StartAsync(layer, client, timers: false, new() { ["Intake:InlineEvents"] = "0" });
        var delivery = await direct.PostAsync(Push);
        Assert.Equal(0, direct.Runner.Runs);

        await direct.PassAsync();

        await direct.ShowsAsync("/article/tea/", "Slow tea");
        await direct.SettledAsync(delivery);
    }

    [Fact]
    public async Task E1_A_failed_build_keeps_its_deliveries_unsettled_until_one_succeeds()
    {
        using var client = DirectClient.InGit();
        client.Push("tea", "Slow tea");
        await using var direct = await DirectService.StartAsync(layer, client, timers: false);
        direct.Runner.Error = "the engine stumbled";
        var delivery = await direct.PostAsync(Push);
        await direct.PassAsync();
        await Eventually.BecomesAsync(_ => direct.DeliveryAsync(delivery), detail => detail.Events.All(one => one.Stages.Any(stage => stage.Stage == Stages.Failed)));
        Assert.Equal(DeliveryState.Accepted, (await direct.DeliveryAsync(delivery)).Record.State);
        Assert.Null(await direct.LiveAsync());

        direct.Runner.Error = null;
        await Eventually.HoldsAsync(async _ =>
        {
            await direct.PassAsync();
            return (await direct.DeliveryAsync(delivery)).Record.State == DeliveryState.Settled;
        });
    }

    [Fact]
    public async Task E1_An_event_whose_settlement_a_crash_took_is_settled_when_it_is_looked_at_again()
    {
        using var client = DirectClient.InGit();
        client.Push("tea", "Slow tea");
        await using var direct = await DirectService.StartAsync(layer, client, timers: false);
        var delivery = await direct.PostAsync(Push);
        await direct.PassAsync();
        await direct.ShowsAsync("/article/tea/", "Slow tea");
        var detail = await direct.SettledAsync(delivery);
        await UnsettleAsync(direct, delivery, detail.Events[0].Id);

        await direct.PassAsync();

        await direct.SettledAsync(delivery);
        Assert.Equal(1, direct.Runner.Runs);
    }

    [Fact]
    public async Task E2_While_a_build_runs_a_row_names_it_with_its_lease_and_no_other_starts()
    {
        using var client = DirectClient.InGit();
        client.Push("tea", "Slow tea");
        await using var direct = await DirectService.StartAsync(layer, client);
        var gate = new TaskCompletionSource();
        direct.Runner.Working = gate.Task.WaitAsync;
        var delivery = await direct.PostAsync(Push);
        await Eventually.HoldsAsync(() => direct.Runner.Runs == 1);

        var running = await direct.Get<DocumentTable>().GetAsync(RowKeys.Running(direct.Site), RowTypes.Running, Cancellation);
        Assert.NotNull(running);
        var third = await direct.PostAsync(Push);
        await direct.PassAsync();
        Assert.Equal(1, direct.Runner.Runs);
        gate.SetResult();

        await direct.SettledAsync(delivery);
        await direct.SettledAsync(third);
        await Eventually.HoldsAsync(async stop => await direct.Get<DocumentTable>().GetAsync(RowKeys.Running(direct.Site), RowTypes.Running, stop) is null);
    }

    [Fact]
    public async Task E3_No_row_of_the_cache_and_no_stage_of_the_audit_is_written()
    {
        var own = await layer.AnotherAsync();
        await using var _ = own;
        using var client = DirectClient.InGit();
        client.Push("tea", "Slow tea");
        await using var direct = await DirectService.StartAsync(own, client);
        await direct.SettledAsync(await direct.PostAsync(Push));

        var dynamo = own.Get<Amazon.DynamoDBv2.IAmazonDynamoDB>();
        Assert.Empty((await dynamo.ScanAsync(new() { TableName = own.Layer.Tables.UnifiedContentCache.Name }, Cancellation)).Items);
        Assert.Empty((await dynamo.ScanAsync(new() { TableName = own.Layer.Tables.EventAudit.Name }, Cancellation)).Items);
    }

    [Fact]
    public async Task A_draft_is_settled_at_once_and_says_why_there_is_no_build()
    {
        using var client = DirectClient.AtSanity();
        await using var sanity = await SanityServer.StartAsync();
        await using var direct = await DirectService.StartAsync(layer, client, settings: sanity.Settings);

        var settled = await direct.SettledAsync(await direct.PostAsync("sanity/article-draft"));

        Assert.Contains(settled.Events.Single().Stages, stage => stage.Stage == Stages.Unchanged && stage.Detail!.Contains("draft", StringComparison.Ordinal));
        Assert.Equal(0, direct.Runner.Runs);
    }

    /// <summary>As it stood before the last write of a build that died.</summary>
    private static async Task UnsettleAsync(DirectService direct, DeliveryId delivery, EventId id) => Assert.True(await direct.Get<DeliveryTable>().TryUpdateAsync(
        DeliveryKeys.DeliveryOf(delivery),
        DeliveryKeys.EventOf(id),
        "SET #unsettled = :unsettled, #due_at = :due, #state = :published REMOVE #settled_at",
        "attribute_exists(#pk)",
        new() { [":unsettled"] = new(DeliveryKeys.Unsettled), [":due"] = new() { N = "1" }, [":published"] = new("published") },
        Cancellation));
}
