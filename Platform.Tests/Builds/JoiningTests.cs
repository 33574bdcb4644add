using Platform.Aws.Deliveries;
using Platform.Builds.Rows;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Tests.Builds.Rig;
using Platform.Tests.Emulators;

namespace Platform.Tests.Builds;

public sealed class JoiningTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    [Fact]
    public async Task C1_hundred_edits_at_once_are_one_batch_and_one_build()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        rig.Content.Edit("one", "One");

        var joined = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => rig.RequestAsync()));
        await rig.BuildAsync();

        var batch = Assert.Single(joined.Select(result => result.BatchId).Distinct());
        Assert.Equal(100, (await rig.BatchAsync(batch))!.Events);
        Assert.Equal(100, Assert.Single(await rig.BuildsAsync()).Events);
    }

    [Fact]
    public async Task Hundred_edits_with_a_high_one_among_them_are_two_builds()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        rig.Content.Edit("one", "One");

        for (var i = 0; i < 100; i++)
        {
            rig.Content.Edit("one", $"Edit {i}");
            await rig.RequestAsync(i == 50 ? Priority.High : Priority.Normal);
            if (i == 50)
                await rig.TickAsync();
            rig.Time.Advance(TimeSpan.FromMilliseconds(100));
        }

        await rig.IdleAsync();
        await rig.BuildAsync();

        Assert.Equal([51, 49], (await rig.BuildsAsync()).Select(build => build.Events));
    }

    [Fact]
    public async Task C1_a_second_request_for_the_same_id_is_nothing_whatever_became_of_the_first()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        rig.Content.Edit("one", "One");
        var first = await rig.RequestAsync(id: "evt_same");
        Assert.True((await rig.RequestAsync(id: "evt_same")).Duplicate);
        Assert.Equal(1, (await rig.WaitingAsync())!.Events);
        await rig.BuildAsync();
        await rig.RequestAsync(changed: rig.Content.Edit("one", "Two"));

        var again = await rig.RequestAsync(id: "evt_same");

        Assert.True(again.Duplicate);
        Assert.Equal(first.BatchId, again.BatchId);
        await rig.BuildAsync();
        Assert.Equal([1, 1], (await rig.BuildsAsync()).Select(build => build.Events));
    }

    [Fact]
    public async Task C1_an_event_that_meets_a_sealed_header_joins_the_next_batch()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        rig.Content.Edit("one", "One");
        var first = await rig.RequestAsync();
        var build = await rig.StartBuildAsync();

        var second = await rig.RequestAsync();

        Assert.NotEqual(first.BatchId, second.BatchId);
        Assert.Equal(BatchPhase.Sealed, (await rig.BatchAsync(first.BatchId))!.Phase);
        Assert.Equal(BatchPhase.Open, (await rig.BatchAsync(second.BatchId))!.Phase);
        build.SetResult();
        await rig.IdleAsync();
    }

    [Theory]
    [InlineData("event#")]
    [InlineData("member#")]
    [InlineData("batch#")]
    public async Task C1_a_crash_in_the_middle_of_joining_is_made_good_by_the_messages_next_delivery(string row)
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        rig.Content.Edit("one", "One");
        rig.Faults.KillsAt = Rows.Put(row);
        await Assert.ThrowsAnyAsync<Amazon.Runtime.AmazonClientException>(() => rig.RequestAsync(id: "evt_once"));

        await using var next = rig.Restart();
        var joined = await next.RequestAsync(id: "evt_once");

        Assert.False(joined.Duplicate);
        Assert.Equal(1, (await next.WaitingAsync())!.Events);
        await next.BuildAsync();
        Assert.Equal(1, Assert.Single(await next.BuildsAsync()).Events);
    }

    [Fact]
    public async Task C1_a_crash_before_the_header_of_a_batch_that_is_sealed_meanwhile_moves_the_event_on()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        rig.Content.Edit("one", "One");
        var first = await rig.RequestAsync();
        rig.Faults.KillsAt = Rows.Put("member#");
        await Assert.ThrowsAnyAsync<Amazon.Runtime.AmazonClientException>(() => rig.RequestAsync(id: "evt_late"));
        await using var next = rig.Restart();
        await next.BuildAsync();

        var joined = await next.RequestAsync(id: "evt_late");

        Assert.False(joined.Duplicate);
        Assert.NotEqual(first.BatchId, joined.BatchId);
    }

    [Fact]
    public async Task Low_event_opens_no_batch_and_joins_the_next()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        rig.Content.Edit("one", "One");
        var low = await rig.RequestAsync(Priority.Low);
        Assert.Null(await rig.WaitingAsync());

        var normal = await rig.RequestAsync();
        await rig.BuildAsync();

        Assert.Equal(low.BatchId, normal.BatchId);
        Assert.Equal(2, Assert.Single(await rig.BuildsAsync()).Events);
    }

    [Fact]
    public async Task C1_events_of_one_delivery_wait_for_each_other()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        rig.Content.Edit("one", "One");
        var push = new DeliveryId("dlv_push");
        await rig.RequestAsync(delivery: push, deliveryEvents: 3);
        await rig.RequestAsync(delivery: push, deliveryEvents: 3);
        await rig.BuildAsync();
        Assert.Empty(await rig.BuildsAsync());

        await rig.RequestAsync(delivery: push, deliveryEvents: 3);
        await rig.BuildAsync();

        Assert.Equal(3, Assert.Single(await rig.BuildsAsync()).Events);
    }

    [Fact]
    public async Task C1_a_delivery_whose_other_events_change_nothing_is_not_waited_for()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        rig.Content.Edit("one", "One");
        var push = new DeliveryId("dlv_" + Guid.NewGuid().ToString("N"));
        var (changing, other) = (await StoreEventAsync(rig, push, "changing"), await StoreEventAsync(rig, push, "other"));
        await rig.RequestAsync(delivery: push, deliveryEvents: 2);
        var settlement = rig.Get<DeliverySettlement>();
        await settlement.SettleAsync(push, changing, BuildsRig.Cancellation);
        await rig.BuildAsync();
        Assert.Empty(await rig.BuildsAsync());

        await settlement.SettleAsync(push, other, BuildsRig.Cancellation);
        await rig.BuildAsync();
        await rig.BuildAsync();

        Assert.Equal(1, Assert.Single(await rig.BuildsAsync()).Events);
    }

    [Fact]
    public async Task C1_events_of_one_delivery_wait_no_longer_than_the_longest_wait()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        rig.Content.Edit("one", "One");
        await rig.RequestAsync(delivery: new DeliveryId("dlv_push"), deliveryEvents: 3);

        rig.Time.Advance(TimeSpan.FromSeconds(rig.Client.Builds.LongestWaitSeconds));
        await rig.TickAsync();
        await rig.IdleAsync();

        Assert.Single(await rig.BuildsAsync());
    }

    private static async Task<EventId> StoreEventAsync(BuildsRig rig, DeliveryId delivery, string item)
    {
        var unified = new UnifiedEvent
        {
            EventId = EventId.Derive(delivery.Value, EventType.ContentUpdated, new ContentId(item), locale: null),
            ClientId = rig.Site.Client,
            Environment = rig.Site.Environment,
            EventType = EventType.ContentUpdated,
            Provider = ProviderId.Git,
            ContentId = new ContentId(item),
            ContentType = ContentType.Page,
            Timestamp = rig.Time.GetUtcNow(),
            Data = new EventData(),
        };
        await rig.Get<DeliveryTable>().AddAsync(DeliveryItems.Of(unified, delivery), BuildsRig.Cancellation);
        return unified.EventId;
    }
}
