using System.Text.Json.Nodes;
using Platform.Aws.Releases;
using Platform.Builds.Batching;
using Platform.Builds.Rows;
using Platform.Builds.Sealing;
using Platform.Tests.Builds.Rig;
using Platform.Tests.Emulators;
using Platform.Tests.Waiting;

namespace Platform.Tests.Builds;

public sealed class PreviewLaneTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    [Fact]
    public async Task A_draft_is_built_into_the_preview_and_production_sees_nothing_of_it()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        var live = await rig.PublishAsync("one", "Published");
        var rows = await RowsAsync(rig, rig.Site);
        var site = await rig.SiteAsync();

        await PreviewAsync(rig, "one", "Drafted");

        Assert.Contains("<h1>Drafted</h1>", await ShownAsync(rig, rig.Site.ToPreview(), "article/one/index.html"), StringComparison.Ordinal);
        Assert.Contains("<h1>Published</h1>", await ShownAsync(rig, rig.Site, "article/one/index.html"), StringComparison.Ordinal);
        Assert.Equal(rows, await RowsAsync(rig, rig.Site));
        Assert.Equal(site, await rig.SiteAsync());
        Assert.Equal(live.ReleaseId, (await rig.LiveAsync())!.ReleaseId);
        var build = Assert.Single(await BuildsAsync(rig, rig.Site.ToPreview()));
        Assert.Equal((BuildState.Live, "dev-preview"), (build.State, build.Environment));
        Assert.Empty(build.InvalidatedPaths!);
    }

    [Fact]
    public async Task A_preview_keeps_no_release_but_its_last()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        await rig.PublishAsync("one", "Published");
        await PreviewAsync(rig, "one", "First draft");
        await PreviewAsync(rig, "one", "Second draft");
        rig.Time.Advance(TimeSpan.FromHours(2));

        await rig.SweepAsync();

        Assert.Single(await rig.Get<ReleaseReader>().ListAsync(rig.Site.Client, rig.Site.ToPreview().Environment, BuildsRig.Cancellation).ToListAsync(BuildsRig.Cancellation));
        Assert.Single(await rig.KeysAsync("_preview/_manifests/"));
        Assert.Contains("<h1>Second draft</h1>", await ShownAsync(rig, rig.Site.ToPreview(), "article/one/index.html"), StringComparison.Ordinal);
        Assert.Contains("<h1>Published</h1>", await ShownAsync(rig, rig.Site, "article/one/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_changes_nothing_builds_nothing()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        await PreviewAsync(rig, "one", "Drafted");
        await PreviewAsync(rig, "one", "Drafted");
        Assert.Single(await BuildsAsync(rig, rig.Site.ToPreview()));
    }

    [Fact]
    public async Task A_rollback_of_the_site_holds_no_preview()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        var first = await rig.PublishAsync("one", "First");
        await rig.PublishAsync("one", "Second");
        await rig.Get<Platform.Builds.Publishing.Rollback>().RollBackAsync(rig.Site, first.ReleaseId, BuildsRig.Cancellation);

        await PreviewAsync(rig, "one", "Drafted");

        Assert.Equal(BuildState.Live, Assert.Single(await BuildsAsync(rig, rig.Site.ToPreview())).State);
    }

    [Fact]
    public async Task A_request_for_a_draft_joins_the_lane_of_drafts()
    {
        await using var service = await BuildsService.StartAsync(layer);
        service.Content.Edit("one", "Published");
        service.Content.Draft("one", "Drafted");

        await service.RequestPreviewAsync();

        var site = new SiteKey(service.Client, "dev");
        var releases = service.Get<ReleaseReader>();
        await Eventually.BecomesAsync(token => releases.LiveAsync(service.Client, site.ToPreview().Environment, token), live => live is not null, TimeSpan.FromMinutes(1));
        Assert.Null(await releases.LiveAsync(service.Client, "dev", BuildsRig.Cancellation));
        Assert.Empty((await service.GetAsync($"/builds?client={service.Client}"))["items"]!.AsArray());
        var built = Assert.Single((await service.GetAsync($"/builds?client={service.Client}&lane=preview"))["items"]!.AsArray())!;
        Assert.Equal("preview", built["lane"]!.GetValue<string>());
        Assert.Equal("preview", (await service.GetAsync($"/builds/{built["id"]}"))["lane"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_starter_is_told_that_it_builds_a_preview()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        Assert.True(JsonNode.Parse(SiteConfigFile.Of(rig.Client, preview: true))!["preview"]!.GetValue<bool>());
        Assert.Null(JsonNode.Parse(SiteConfigFile.Of(rig.Client))!["preview"]);
    }

    private static async Task PreviewAsync(BuildsRig rig, string slug, string title)
    {
        var lane = rig.Site.ToPreview();
        rig.Content.Draft(slug, title);
        var joined = await rig.Get<BatchJoiner>().JoinAsync(lane, rig.Member(), rig.Client.Builds, BuildsRig.Cancellation);
        rig.Time.Advance(TimeSpan.FromSeconds(rig.Client.Builds.QuietSeconds));
        await rig.Get<TickHandler>().LookAsync(
            new Tick { ClientId = lane.Client, Environment = lane.Environment, BatchId = joined.BatchId }, BuildsRig.Cancellation);
        await Eventually.BecomesAsync(
            token => rig.Get<Platform.Builds.Running.RunningBuilds>().PeekAsync(lane, token), running => running is null);
    }

    private static async Task<string> ShownAsync(BuildsRig rig, SiteKey site, string path)
    {
        var releases = rig.Get<ReleaseReader>();
        var live = (await releases.LiveAsync(site.Client, site.Environment, BuildsRig.Cancellation))!;
        await using var file = (await releases.OpenAsync(site.Client, site.Environment, live.ReleaseId, path, BuildsRig.Cancellation))!;
        using var text = new StreamReader(file.Content);
        return await text.ReadToEndAsync(BuildsRig.Cancellation);
    }

    /// <summary>The keys and versions of a lane's rows: equal where nothing was written.</summary>
    private static async Task<IReadOnlyList<(string, long)>> RowsAsync(BuildsRig rig, SiteKey site) =>
        await rig.Table.QueryAsync(site.Partition, "", RowTypes.Next, cancellationToken: BuildsRig.Cancellation)
            .Select(row => (row.Key.Sort, row.Version)).ToListAsync(BuildsRig.Cancellation);

    private static async Task<IReadOnlyList<Build>> BuildsAsync(BuildsRig rig, SiteKey site) =>
        await rig.Table.QueryAsync(site.Partition, RowKeys.Builds, RowTypes.Build, cancellationToken: BuildsRig.Cancellation)
            .Select(build => build.Value).ToListAsync(BuildsRig.Cancellation);
}
