using System.Diagnostics.Metrics;
using Platform.Builds.Rows;
using Platform.Builds.Running;
using Platform.Builds.Telemetry;
using Platform.Domain.Events;
using Platform.Tests.Builds.Rig;
using Platform.Tests.Emulators;
using Platform.Tests.Waiting;

namespace Platform.Tests.Builds;

public sealed class FailureTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    [Fact]
    public async Task C4_a_failed_build_keeps_the_old_release_and_puts_its_events_back_until_the_schedules_time()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        var live = await rig.PublishAsync("one", "One");
        rig.Runner.Error = "engine says no";
        var failed = await rig.RequestAsync(changed: rig.Content.Edit("one", "Two"));
        await rig.BuildAsync();

        var waiting = (await rig.WaitingAsync())!;
        Assert.Equal(live.ReleaseId, (await rig.LiveAsync())!.ReleaseId);
        Assert.Equal(waiting.BatchId, (await rig.BatchAsync(failed.BatchId))!.MergedInto);
        Assert.Equal([failed.BatchId], waiting.Carries);
        Assert.Equal(rig.Time.GetUtcNow() + TimeSpan.FromSeconds(30), waiting.DueAt);
        Assert.Contains("engine says no", (await rig.BuildsAsync())[^1].Error, StringComparison.Ordinal);

        rig.Runner.Error = null;
        await rig.BuildAsync();

        Assert.Equal(1, (await rig.BuildsAsync())[^1].Events);
        Assert.Contains("<h1>Two</h1>", (await rig.SiteAsync())["article/one/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task C4_a_site_that_lacks_a_page_is_not_published_and_what_its_engine_kept_is_dropped()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        rig.Runner.LeavesOut = "article/one/index.html";
        await rig.RequestAsync(changed: rig.Content.Edit("one", "One"));
        await rig.BuildAsync();

        Assert.Contains("has no page article/one/index.html", (await rig.BuildsAsync())[^1].Error, StringComparison.Ordinal);
        Assert.Null(await rig.LiveAsync());
        Assert.Equal(1, rig.Runner.Doubts);
    }

    [Fact]
    public async Task C4_a_newer_event_takes_the_put_back_ones_along_before_the_schedules_time()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        rig.Runner.Error = "no";
        await rig.RequestAsync(changed: rig.Content.Edit("one", "One"));
        await rig.BuildAsync();

        rig.Runner.Error = null;
        rig.Time.Advance(TimeSpan.FromSeconds(1));
        await rig.RequestAsync(Priority.High, changed: rig.Content.Edit("two", "Two"));
        await rig.TickAsync();
        await rig.IdleAsync();

        Assert.Equal((BuildState.Live, 2), ((await rig.BuildsAsync())[^1].State, (await rig.BuildsAsync())[^1].Events));
    }

    [Fact]
    public async Task C4_when_the_schedule_ends_the_events_wait_with_an_alarm_for_the_next_event()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        using var alarms = new MeterListener();
        var abandoned = 0L;
        alarms.SetMeasurementEventCallback<long>((_, count, _, _) => Interlocked.Add(ref abandoned, count));
        alarms.EnableMeasurementEvents(BuildTelemetry.Abandoned);
        alarms.Start();
        rig.Runner.Error = "no";
        await rig.RequestAsync(changed: rig.Content.Edit("one", "One"));
        for (var i = 0; i < 4; i++)
        {
            rig.Time.Advance(TimeSpan.FromMinutes(11));
            await rig.BuildAsync();
        }

        rig.Time.Advance(TimeSpan.FromDays(1));
        await rig.BuildAsync();
        Assert.Equal(4, rig.Runner.Runs);
        Assert.True((await rig.WaitingAsync())!.AwaitsEvent);
        Assert.True(abandoned > 0, "Nothing raised the alarm.");

        rig.Runner.Error = null;
        await rig.RequestAsync();
        await rig.BuildAsync();
        Assert.Equal((BuildState.Live, 2), ((await rig.BuildsAsync())[^1].State, (await rig.BuildsAsync())[^1].Events));
    }

    [Fact]
    public async Task C4_a_crash_after_the_one_write_of_putting_back_loses_nothing()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        rig.Runner.Error = "no";
        var failed = await rig.RequestAsync(changed: rig.Content.Edit("one", "One"));
        rig.Faults.KillsAt = (_, request) => Rows.Put("batch#")("", request) && !Rows.Put($"batch#{failed.BatchId}")("", request);
        rig.Time.Advance(TimeSpan.FromSeconds(30));
        await rig.TickAsync();
        await Eventually.HoldsAsync(() => rig.Faults.Dead);

        await using var again = rig.Restart();
        Assert.Null(await again.WaitingAsync());
        Assert.Equal(BatchPhase.PutBack, (await again.BatchAsync(failed.BatchId))!.Phase);
        await again.TickAsync(failed.BatchId);

        Assert.Equal([failed.BatchId], (await again.WaitingAsync())!.Carries);
        again.Runner.Error = null;
        again.Time.Advance(again.Settings.BuildLease * 2);
        await again.RecoverAsync();
        await again.BuildAsync();
        Assert.Equal((BuildState.Live, 1), ((await again.BuildsAsync())[^1].State, (await again.BuildsAsync())[^1].Events));
    }

    [Fact]
    public async Task C4_a_build_whose_process_died_is_failed_by_its_lease_and_put_back()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        await rig.RequestAsync(changed: rig.Content.Edit("one", "One"));
        await rig.StartBuildAsync();
        rig.Faults.KillsAt = (_, _) => true;

        await using var next = rig.Restart();
        await next.RecoverAsync();
        Assert.NotNull(await next.RunningAsync());
        next.Time.Advance(next.Settings.BuildLease + TimeSpan.FromSeconds(1));
        await next.RecoverAsync();

        Assert.Null(await next.RunningAsync());
        Assert.Equal(BuildState.Failed, (await next.BuildsAsync())[^1].State);
        await next.BuildAsync();
        Assert.Equal((BuildState.Live, 1), ((await next.BuildsAsync())[^1].State, (await next.BuildsAsync())[^1].Events));
    }

    [Theory]
    [InlineData("batch#")]
    [InlineData("counter#")]
    [InlineData("build#")]
    public async Task C3_a_crash_in_the_middle_of_sealing_loses_no_event(string row)
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        await rig.RequestAsync(changed: rig.Content.Edit("one", "One"));
        rig.Faults.KillsAt = Rows.Put(row);
        rig.Time.Advance(TimeSpan.FromSeconds(30));
        await Assert.ThrowsAnyAsync<Amazon.Runtime.AmazonClientException>(() => rig.TickAsync());

        await using var next = rig.Restart();
        next.Time.Advance(next.Settings.BuildLease + TimeSpan.FromSeconds(1));
        await next.SweepAsync();
        next.Time.Advance(TimeSpan.FromSeconds(60));
        await next.BuildAsync();

        Assert.Equal((BuildState.Live, 1), ((await next.BuildsAsync())[^1].State, (await next.BuildsAsync())[^1].Events));
    }

    [Fact]
    public async Task A_cancelled_build_gives_its_events_back_to_wait_for_the_next_one()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        await rig.RequestAsync(changed: rig.Content.Edit("one", "One"));
        await rig.StartBuildAsync();

        await rig.Get<RunningBuilds>().CancelAsync(rig.Site, null, "an operator", BuildsRig.Cancellation);
        rig.Time.Advance(rig.Settings.Heartbeat);
        await rig.IdleAsync();

        Assert.Equal(BuildState.Cancelled, Assert.Single(await rig.BuildsAsync()).State);
        Assert.True((await rig.WaitingAsync())!.AwaitsEvent);
    }

    [Fact]
    public async Task A_build_that_takes_too_long_is_ended()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        await rig.RequestAsync(changed: rig.Content.Edit("one", "One"));
        await rig.StartBuildAsync();

        for (var passed = TimeSpan.Zero; passed <= rig.Settings.BuildTimeout; passed += rig.Settings.Heartbeat)
            rig.Time.Advance(rig.Settings.Heartbeat);
        await rig.IdleAsync();

        Assert.Contains("longer than 10 minutes", Assert.Single(await rig.BuildsAsync()).Error, StringComparison.Ordinal);
    }
}
