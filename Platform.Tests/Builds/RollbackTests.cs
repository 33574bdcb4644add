using Platform.Aws.Releases;
using Platform.Builds.Publishing;
using Platform.Builds.Rows;
using Platform.Tests.Builds.Rig;
using Platform.Tests.Emulators;
using Platform.Tests.Waiting;

namespace Platform.Tests.Builds;

public sealed class RollbackTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    [Fact]
    public async Task D3_a_rollback_shows_the_older_release_and_holds_publishing_until_it_is_resumed()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        var first = await rig.PublishAsync("one", "First");
        var second = await rig.PublishAsync("one", "Second");

        var result = await rig.Get<Rollback>().RollBackAsync(rig.Site, first.ReleaseId, BuildsRig.Cancellation);

        Assert.NotNull(result.Report);
        var live = (await rig.LiveAsync())!;
        Assert.Equal(first.ReleaseId, live.ReleaseId);
        Assert.True(live.Number > second.Number);
        Assert.Contains("<h1>First</h1>", (await rig.SiteAsync())["article/one/index.html"], StringComparison.Ordinal);

        await rig.RequestAsync(changed: rig.Content.Edit("two", "Held"));
        await rig.BuildAsync();
        Assert.Equal(2, (await rig.BuildsAsync()).Count);

        Assert.True(await rig.Get<Rollback>().ResumeAsync(rig.Site, BuildsRig.Cancellation));
        await rig.BuildAsync();
        var site = await rig.SiteAsync();
        Assert.Contains("<h1>Second</h1>", site["article/one/index.html"], StringComparison.Ordinal);
        Assert.Contains("<h1>Held</h1>", site["article/two/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task D3_a_rollback_cancels_the_running_build_whose_events_wait_for_the_resume()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        var first = await rig.PublishAsync("one", "First");
        await rig.RequestAsync(changed: rig.Content.Edit("one", "Second"));
        await rig.StartBuildAsync();

        var rollback = rig.Get<Rollback>().RollBackAsync(rig.Site, first.ReleaseId, BuildsRig.Cancellation);
        await Eventually.HoldsAsync(() =>
        {
            rig.Time.Advance(TimeSpan.FromMilliseconds(200));
            return rollback.IsCompleted;
        });

        Assert.NotNull((await rollback).Report);
        Assert.Equal(BuildState.Cancelled, (await rig.BuildsAsync())[^1].State);
        await rig.BuildAsync();
        Assert.Equal(2, (await rig.BuildsAsync()).Count);

        await rig.Get<Rollback>().ResumeAsync(rig.Site, BuildsRig.Cancellation);
        await rig.BuildAsync();
        Assert.Equal((BuildState.Live, 1), ((await rig.BuildsAsync())[^1].State, (await rig.BuildsAsync())[^1].Events));
    }

    [Fact]
    public async Task A_release_that_never_was_can_not_be_shown() => Assert.True(await UnknownAsync());

    [Fact]
    public async Task D4_blobs_of_the_live_release_and_of_the_kept_ones_stay_and_all_others_go()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        rig.Settings.KeptReleases = 1;
        var releases = new List<LiveRelease>();
        foreach (var title in new[] { "First", "Second", "Third" })
            releases.Add(await rig.PublishAsync("one", title));
        // S3 dates what it stores by its own clock.
        rig.Time.Advance(TimeSpan.FromHours(2));

        var deleted = await rig.Get<BlobCollector>().CollectAsync(rig.Site, BuildsRig.Cancellation);

        Assert.Equal(2, deleted);
        Assert.DoesNotContain(ReleaseKeys.Manifest(releases[0].ReleaseId), await rig.KeysAsync("_manifests/"));
        Assert.True((await rig.Get<Rollback>().RollBackAsync(rig.Site, releases[0].ReleaseId, BuildsRig.Cancellation)).Unknown);
        Assert.NotNull((await rig.Get<Rollback>().RollBackAsync(rig.Site, releases[1].ReleaseId, BuildsRig.Cancellation)).Report);
        Assert.Contains("<h1>Second</h1>", (await rig.SiteAsync())["article/one/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task D4_what_was_put_within_the_hour_stays_and_nothing_is_collected_under_anothers_lock()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        rig.Settings.KeptReleases = 0;
        await rig.PublishAsync("one", "First");
        await rig.PublishAsync("one", "Second");

        using (await rig.Get<SiteLocks>().TryOpenAsync(rig.Site, intent => intent, BuildsRig.Cancellation))
            Assert.Null(await rig.Get<BlobCollector>().CollectAsync(rig.Site, BuildsRig.Cancellation));
        await rig.Table.DeleteAsync(RowKeys.Intent(rig.Site), 1, BuildsRig.Cancellation);

        Assert.Equal(0, await rig.Get<BlobCollector>().CollectAsync(rig.Site, BuildsRig.Cancellation));
    }

    private async Task<bool> UnknownAsync()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        return (await rig.Get<Rollback>().RollBackAsync(rig.Site, new("abcdefghijkl"), BuildsRig.Cancellation)).Unknown;
    }
}
