using Amazon.SQS;
using Platform.Builds.Batching;
using Platform.Builds.Rows;
using Platform.Domain.Events;
using Platform.Tests.Builds.Rig;
using Platform.Tests.Emulators;

namespace Platform.Tests.Builds;

public sealed class SweepTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    [Fact]
    public async Task C5_a_lost_tick_is_sent_again()
    {
        var own = await layer.AnotherAsync();
        await using var rig = await BuildsRig.CreateAsync(own);
        await rig.SweepAsync();
        await rig.RequestAsync(changed: rig.Content.Edit("one", "One"));
        await rig.SweepAsync();
        Assert.Equal(0, await VisibleTicksAsync(own));

        // The emulator goes by the real clock, so the first tick is on its way for another half a minute.
        rig.Time.Advance(TimeSpan.FromMinutes(1));
        await rig.SweepAsync();

        Assert.Equal(1, await VisibleTicksAsync(own));
        await own.DisposeAsync();
    }

    [Fact]
    public async Task C5_content_that_changed_without_a_request_is_built_once()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        await rig.PublishAsync("one", "One");
        rig.Time.Advance(TimeSpan.FromMinutes(1));
        rig.Content.Edit("one", "Two");

        await rig.SweepAsync();
        await rig.BuildAsync();
        await rig.SweepAsync();
        await rig.BuildAsync();

        Assert.Equal(2, (await rig.BuildsAsync()).Count);
        Assert.Contains("<h1>Two</h1>", (await rig.SiteAsync())["article/one/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task C5_a_change_that_was_undone_opens_one_batch_not_one_a_minute()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        await rig.PublishAsync("one", "One");
        rig.Time.Advance(TimeSpan.FromMinutes(1));
        rig.Content.Edit("one", "One");

        await rig.SweepAsync();
        var opened = (await rig.WaitingAsync())!.BatchId;
        await rig.BuildAsync();
        await rig.SweepAsync();

        Assert.Equal(BatchPhase.Dropped, (await rig.BatchAsync(opened))!.Phase);
        Assert.NotEqual(BatchPhase.Open, (await rig.WaitingAsync())?.Phase);
    }

    [Fact]
    public async Task C5_nothing_is_opened_while_something_is_pending()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        await rig.RequestAsync(changed: rig.Content.Edit("one", "One"));
        await rig.SweepAsync();
        Assert.Equal(1, (await rig.WaitingAsync())!.Events);
    }

    [Fact]
    public async Task C5_low_events_are_built_at_the_days_hour()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        await rig.PublishAsync("one", "One");
        await rig.RequestAsync(Priority.Low);
        rig.Time.Advance(NextHour(rig) + TimeSpan.FromHours(1));
        await rig.SweepAsync();
        Assert.NotEqual(BatchPhase.Open, (await rig.WaitingAsync())?.Phase);

        rig.Time.Advance(NextHour(rig));
        await rig.SweepAsync();

        Assert.Equal(BatchPhase.Open, (await rig.WaitingAsync())!.Phase);
        Assert.Equal(2, (await rig.Get<BatchEvents>().ListAsync(rig.Site, (await rig.WaitingAsync())!, BuildsRig.Cancellation)).Count);
    }

    /// <summary>Until the daily hour begins again.</summary>
    private static TimeSpan NextHour(BuildsRig rig)
    {
        var now = rig.Time.GetUtcNow();
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddHours(rig.Settings.DailyHour);
        return (today > now ? today : today.AddDays(1)) - now;
    }

    private static async Task<int> VisibleTicksAsync(EventLayerFixture layer)
    {
        var sqs = layer.Get<IAmazonSQS>();
        var url = await layer.Get<Platform.Aws.EventLayers.LayerAddresses>().QueueUrlAsync(layer.Layer.Queues.BuildTicks.Name, BuildsRig.Cancellation);
        var answer = await sqs.GetQueueAttributesAsync(url, ["ApproximateNumberOfMessages"], BuildsRig.Cancellation);
        return answer.ApproximateNumberOfMessages;
    }
}
