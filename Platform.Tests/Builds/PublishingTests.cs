using System.Text.RegularExpressions;
using Amazon.S3.Model;
using Platform.Aws.Releases;
using Platform.Builds.Publishing;
using Platform.Builds.Rows;
using Platform.Domain.Clients;
using Platform.Tests.Builds.Rig;
using Platform.Tests.Emulators;
using Platform.Tests.Waiting;

namespace Platform.Tests.Builds;

public sealed partial class PublishingTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    [Fact]
    public async Task D1_assets_are_put_before_pages_and_pages_are_deleted_after_the_live_write()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        rig.Content.Edit("stays", "Stays");
        rig.Content.Edit("stays-too", "Stays too");
        await rig.PublishAsync("goes", "Goes");
        var writes = new List<string>();
        rig.Faults.KillsAt = (_, request) =>
        {
            lock (writes)
                writes.Add(request switch
                {
                    CopyObjectRequest copy => copy.DestinationKey.EndsWith(".html", StringComparison.Ordinal) ? "page" : "asset",
                    DeleteObjectsRequest => "delete",
                    Amazon.DynamoDBv2.Model.PutItemRequest put => put.Item["sk"].S,
                    Amazon.DynamoDBv2.Model.DeleteItemRequest delete => "end " + delete.Key["sk"].S,
                    PutObjectRequest put => put.Key.Split('/')[0],
                    _ => "read",
                });
            return false;
        };
        rig.Runner.Design = "fancy";
        rig.Content.Delete("goes");
        await rig.RequestAsync();
        await rig.BuildAsync();

        var order = writes.Where(write => write is "_blobs" or "_manifests" or "intent#" or "asset" or "page" or "live#" or "delete" or "end intent#").ToList();
        Assert.Equal(
            ["_blobs", "_manifests", "intent#", "asset", "page", "live#", "delete", "end intent#"],
            order.Where((write, i) => i == 0 || order[i - 1] != write));
    }

    [Fact]
    public async Task Files_carry_the_headers_of_their_kind()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        await rig.PublishAsync("one", "One");
        var sheet = (await rig.SiteAsync()).Keys.Single(path => path.StartsWith("assets/", StringComparison.Ordinal));

        Assert.Equal(("text/css; charset=utf-8", "immutable, max-age=31536000, public"), await rig.HeadersAsync(sheet));
        Assert.Equal(("text/html; charset=utf-8", "max-age=0, must-revalidate, public, s-maxage=86400"), await rig.HeadersAsync("article/one/index.html"));
    }

    [Fact]
    public async Task An_edit_puts_its_page_and_the_home_page_and_nothing_else()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        rig.Content.Edit("two", "Two");
        await rig.PublishAsync("one", "One");

        await rig.PublishAsync("one", "Another");

        var build = (await rig.BuildsAsync())[^1];
        Assert.Equal((2, 0), (build.FilesChanged, build.FilesDeleted));
        Assert.Equal(["/", "/article/one/*", "/index.html"], build.InvalidatedPaths);
    }

    // More than there are: the last of them must not come, else some write is not tried.
    private const int Writes = 24;

    public static TheoryData<int> EveryWrite => [.. Enumerable.Range(0, Writes)];

    [Theory]
    [MemberData(nameof(EveryWrite))]
    public async Task D1_a_crash_at_any_write_leaves_the_site_whole_and_is_repaired(int write)
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        rig.Content.Edit("one", "One");
        rig.Content.Edit("two", "Two");
        await rig.PublishAsync("goes", "Goes");
        rig.Runner.Design = "fancy";
        rig.Content.Delete("goes");
        await rig.RequestAsync(changed: rig.Content.Edit("one", "Another"));
        var build = await rig.StartBuildAsync();

        var writes = 0;
        rig.Faults.KillsAt = (_, request) => IsWrite(request) && writes++ == write;
        build.SetResult();
        await Eventually.HoldsAsync(async _ => rig.Faults.Dead || await rig.RunningAsync() is null);
        Assert.False(rig.Faults.Dead && write == Writes - 1);
        AssertWhole(await rig.SiteAsync());

        await using var next = rig.Restart();
        next.Time.Advance(next.Settings.BuildLease + next.Settings.SiteLease);
        await next.SweepAsync();
        next.Time.Advance(TimeSpan.FromMinutes(1));
        await next.BuildAsync();

        var site = await next.SiteAsync();
        AssertWhole(site);
        Assert.Contains("<h1>Another</h1>", site["article/one/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("article/goes/index.html", site);
        var live = (await next.LiveAsync())!;
        var manifest = (await next.Get<ReleaseReader>().ManifestAsync(next.Site.Client, next.Site.Environment, live.ReleaseId, BuildsRig.Cancellation))!;
        Assert.Superset(manifest.Files.Keys.ToHashSet(), site.Keys.ToHashSet());
        Assert.Null(await next.Table.GetAsync(RowKeys.Intent(next.Site), RowTypes.Intent, BuildsRig.Cancellation));
        Assert.Equal(BuildState.Live, (await next.BuildsAsync())[^1].State);
        Assert.NotEqual(BatchPhase.Open, (await next.WaitingAsync())?.Phase);
    }

    [Fact]
    public async Task D2_a_sweep_finishes_an_intent_whose_lease_is_over_and_not_before()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        await rig.RequestAsync(changed: rig.Content.Edit("one", "One"));
        var build = await rig.StartBuildAsync();
        rig.Faults.KillsAt = Rows.Put("live#");
        build.SetResult();
        await Eventually.HoldsAsync(() => rig.Faults.Dead);

        await using var next = rig.Restart();
        await next.SweepAsync();
        Assert.Null(await next.LiveAsync());
        next.Time.Advance(next.Settings.SiteLease + TimeSpan.FromSeconds(1));
        await next.SweepAsync();

        Assert.NotNull(await next.LiveAsync());
        Assert.Contains("article/one/index.html", await next.SiteAsync());
    }

    [Fact]
    public async Task D2_who_was_taken_over_puts_nothing_more()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        var locks = rig.Get<SiteLocks>();
        using var slow = (await locks.TryOpenAsync(rig.Site, intent => intent, BuildsRig.Cancellation))!;
        rig.Time.Advance(rig.Settings.SiteLease + TimeSpan.FromSeconds(1));

        await using var next = rig.Restart();
        using var taken = await next.Get<SiteLocks>().TryTakeOverAsync(rig.Site, BuildsRig.Cancellation);

        Assert.NotNull(taken);
        await Assert.ThrowsAsync<SiteLockLostException>(() => slow.WriteAsync(_ => throw new InvalidOperationException("It wrote."), BuildsRig.Cancellation));
    }

    [Fact]
    public async Task D2_a_write_times_out_before_the_lease_does()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        using var siteLock = (await rig.Get<SiteLocks>().TryOpenAsync(rig.Site, intent => intent, BuildsRig.Cancellation))!;

        var write = siteLock.WriteAsync(token => Task.Delay(Timeout.Infinite, token), BuildsRig.Cancellation);
        rig.Time.Advance(rig.Settings.SiteLease * 0.9);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => write);
        Assert.True(siteLock.Intent.LeaseUntil > rig.Time.GetUtcNow());
    }

    [Fact]
    public async Task D3_a_build_with_a_lower_number_than_the_live_release_gives_way()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        var live = await rig.PublishAsync("one", "One");
        var manifest = (await rig.Get<ReleaseReader>().ManifestAsync(rig.Site.Client, rig.Site.Environment, live.ReleaseId, BuildsRig.Cancellation))!;

        var publisher = rig.Get<Publisher>();
        var early = await publisher.PublishAsync(rig.Site, live.Release, manifest, new Dictionary<string, string>(), BuildsRig.Cancellation);
        var underLock = await publisher.PublishStoredAsync(rig.Site, live.Release, live.Number - 1, IntentKind.Publish, BuildsRig.Cancellation);

        Assert.True(early.Superseded && underLock.Superseded);
        Assert.Equal(live.PublishedAt, (await rig.LiveAsync())!.PublishedAt);
    }

    [Fact]
    public async Task Client_that_chose_expiry_invalidates_nothing()
    {
        await using var rig = await BuildsRig.CreateAsync(layer, client => client with { Site = new SiteConfig { Freshness = SiteFreshness.Expire } });
        await rig.PublishAsync("one", "One");
        Assert.Empty((await rig.BuildsAsync())[^1].InvalidatedPaths!);
        Assert.Equal("max-age=0, must-revalidate, public, s-maxage=60", (await rig.HeadersAsync("index.html")).CacheControl);
    }

    private static bool IsWrite(object? request) =>
        request is CopyObjectRequest or PutObjectRequest or DeleteObjectsRequest
            or Amazon.DynamoDBv2.Model.PutItemRequest or Amazon.DynamoDBv2.Model.DeleteItemRequest;

    /// <summary>Every asset that a page refers to is there.</summary>
    private static void AssertWhole(IReadOnlyDictionary<string, string> site)
    {
        foreach (var (path, page) in site.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
            Assert.True(Sheet().Matches(page).All(sheet => site.ContainsKey(sheet.Groups[1].Value)), $"{path} refers to an asset that is not there.");
    }

    [GeneratedRegex("href=\"/(assets/[^\"]+)\"")]
    private static partial Regex Sheet();
}
