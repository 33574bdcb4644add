using Platform.Builds.Rows;
using Platform.Domain.Events;
using Platform.Tests.Builds.Rig;
using Platform.Tests.Emulators;

namespace Platform.Tests.Builds;

public sealed class SealingTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    [Fact]
    public async Task An_edit_becomes_a_page()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);

        await rig.PublishAsync("blue-mug", "A blue mug");

        Assert.Contains("<h1>A blue mug</h1>", (await rig.SiteAsync())["article/blue-mug/index.html"], StringComparison.Ordinal);
        Assert.Equal(BuildState.Live, Assert.Single(await rig.BuildsAsync()).State);
    }

    [Fact]
    public async Task C2_what_changes_while_the_snapshot_is_read_has_the_next_batch()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        await rig.RequestAsync(changed: rig.Content.Edit("one", "Before"));
        rig.Content.Reading = async () =>
        {
            rig.Content.Reading = () => Task.CompletedTask;
            await rig.RequestAsync(changed: rig.Content.Edit("two", "Meanwhile"));
        };
        await rig.BuildAsync();

        Assert.Equal(1, Assert.Single(await rig.BuildsAsync()).Events);
        Assert.Equal(BatchPhase.Open, (await rig.WaitingAsync())!.Phase);
    }

    [Fact]
    public async Task C2_snapshots_are_numbered_in_the_order_of_their_content()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        var first = await rig.PublishAsync("one", "One");
        var second = await rig.PublishAsync("one", "Two");
        Assert.True(second.Number > first.Number);
        Assert.True(second.Release.SnapshotAt > first.Release.SnapshotAt);
    }

    [Fact]
    public async Task C3_a_batch_that_changed_nothing_is_dropped()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        var live = await rig.PublishAsync("one", "One");
        rig.Content.Edit("one", "Two");
        rig.Content.Edit("one", "One");

        var joined = await rig.RequestAsync();
        await rig.BuildAsync();

        Assert.Equal(BatchPhase.Dropped, (await rig.BatchAsync(joined.BatchId))!.Phase);
        Assert.Single(await rig.BuildsAsync());
        Assert.Equal(live.ReleaseId, (await rig.LiveAsync())!.ReleaseId);
    }

    [Fact]
    public async Task C3_another_template_is_built_although_the_content_is_equal()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        await rig.PublishAsync("one", "One");
        await File.WriteAllTextAsync(rig.StarterFile, "another starter", BuildsRig.Cancellation);

        await rig.RequestAsync();
        await rig.BuildAsync();

        Assert.Equal(2, (await rig.BuildsAsync()).Count);
    }

    [Fact]
    public async Task C3_what_somebody_asked_for_is_never_dropped()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        await rig.PublishAsync("one", "One");

        await rig.RequestAsync(rig.Member(Priority.High) with { Explicit = true });
        await rig.BuildAsync();

        Assert.Equal(2, (await rig.BuildsAsync()).Count(build => build.State == BuildState.Live));
    }

    [Fact]
    public async Task C3_an_edit_back_to_the_live_text_while_another_build_runs_is_published()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        await rig.PublishAsync("one", "First text");
        await rig.RequestAsync(changed: rig.Content.Edit("one", "Second text"));
        var build = await rig.StartBuildAsync();

        // Equal to what is live now, but not to what is live in a moment.
        await rig.RequestAsync(changed: rig.Content.Edit("one", "First text"));
        await rig.TickAsync();
        build.SetResult();
        await rig.IdleAsync();
        await rig.BuildAsync();

        Assert.Equal(3, (await rig.BuildsAsync()).Count(ended => ended.State == BuildState.Live));
        Assert.Contains("<h1>First text</h1>", (await rig.SiteAsync())["article/one/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task C3_high_too_is_not_sealed_while_a_build_of_its_client_runs()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        await rig.RequestAsync(changed: rig.Content.Edit("one", "One"));
        var build = await rig.StartBuildAsync();

        await rig.RequestAsync(Priority.High, changed: rig.Content.Edit("one", "Two"));
        await rig.TickAsync();

        Assert.Equal(BatchPhase.Open, (await rig.WaitingAsync())!.Phase);
        build.SetResult();
        await rig.IdleAsync();
        await rig.BuildAsync();
        Assert.Equal(1, rig.Runner.MostAtOnce);
        Assert.Equal(2, (await rig.BuildsAsync()).Count);
    }

    [Fact]
    public async Task C3_nothing_is_sealed_while_an_intent_is_open()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        await rig.PublishAsync("one", "One");
        var intent = new Intent
        {
            Kind = IntentKind.Collect,
            Owner = "another",
            OpenedAt = rig.Time.GetUtcNow(),
            LeaseUntil = rig.Time.GetUtcNow() + TimeSpan.FromHours(1),
        };
        var version = await rig.Table.PutAsync(RowKeys.Intent(rig.Site), intent, 0, RowTypes.Intent, BuildsRig.Cancellation);
        await rig.RequestAsync(changed: rig.Content.Edit("one", "Two"));
        await rig.BuildAsync();
        Assert.Single(await rig.BuildsAsync());

        await rig.Table.DeleteAsync(RowKeys.Intent(rig.Site), version!.Value, BuildsRig.Cancellation);
        await rig.BuildAsync();

        Assert.Equal(2, (await rig.BuildsAsync()).Count);
    }

    [Fact]
    public async Task B7_content_that_was_never_completed_is_not_built_and_is_looked_at_again_soon()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        rig.Content.Complete = false;
        await rig.RequestAsync(changed: rig.Content.Edit("one", "One"));
        await rig.BuildAsync();
        Assert.Empty(await rig.BuildsAsync());
        Assert.InRange((await rig.WaitingAsync())!.TickAt!.Value - rig.Time.GetUtcNow(), TimeSpan.Zero, TimeSpan.FromSeconds(5));

        rig.Content.Complete = true;
        await rig.BuildAsync();

        Assert.Single(await rig.BuildsAsync());
    }

    [Fact]
    public async Task B7_a_build_that_would_remove_many_pages_waits_until_that_is_confirmed()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        foreach (var slug in new[] { "one", "two", "three", "four" })
            rig.Content.Edit(slug, slug);
        await rig.PublishAsync("five", "five");
        rig.Content.Delete("one");
        rig.Content.Delete("two");
        await rig.RequestAsync();
        await rig.BuildAsync();
        Assert.Contains("article/one/index.html", await rig.SiteAsync());
        Assert.True((await rig.WaitingAsync())!.AwaitsEvent);

        await rig.RequestAsync(rig.Member(Priority.High) with { Explicit = true, RemovalConfirmed = true });
        await rig.BuildAsync();

        Assert.DoesNotContain("article/one/index.html", await rig.SiteAsync());
    }
}
