using Platform.Builds.Publishing;
using Platform.Tests.Builds.Rig;
using Platform.Tests.Emulators;

namespace Platform.Tests.Builds;

/// <summary>What an engine is told of the items that changed: all of them since the live release, or nothing where anything may have.</summary>
public sealed class AffectedPagesTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    [Fact]
    public async Task First_build_is_told_nothing_and_the_next_the_items_of_all_its_events()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        await rig.PublishAsync("one", "One");
        Assert.Empty(rig.Runner.Changed);

        var (one, two) = (rig.Content.Edit("one", "Other"), rig.Content.Edit("two", "Two"));
        await rig.RequestAsync(changed: one);
        await rig.RequestAsync(changed: two);
        await rig.BuildAsync();
        Assert.Equal([one, two], rig.Runner.Changed);
    }

    [Fact]
    public async Task Items_of_a_build_that_failed_are_told_to_the_next()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        await rig.PublishAsync("one", "One");
        var (one, two) = (rig.Content.Edit("one", "Other"), rig.Content.Edit("two", "Two"));
        rig.Runner.Error = "broken";
        await rig.RequestAsync(changed: one);
        await rig.BuildAsync();
        rig.Runner.Error = null;
        await rig.RequestAsync(changed: two);
        await rig.BuildAsync();
        Assert.Equal([one, two], rig.Runner.Changed);
    }

    [Fact]
    public async Task Another_template_may_change_anything()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        await rig.PublishAsync("one", "One");
        await File.WriteAllTextAsync(rig.StarterFile, "another", BuildsRig.Cancellation);
        await rig.PublishAsync("one", "Other");
        Assert.Equal(2, rig.Runner.Runs);
        Assert.Empty(rig.Runner.Changed);
    }

    [Fact]
    public async Task A_request_that_names_no_item_may_change_anything()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        await rig.PublishAsync("one", "One");
        await rig.RequestAsync();
        await rig.PublishAsync("one", "Other");
        Assert.Equal(2, rig.Runner.Runs);
        Assert.Empty(rig.Runner.Changed);
    }

    [Fact]
    public async Task After_a_rollback_more_differs_than_the_next_events_name()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        var first = await rig.PublishAsync("one", "One");
        await rig.PublishAsync("one", "Other");
        await rig.Get<Rollback>().RollBackAsync(rig.Site, first.ReleaseId, BuildsRig.Cancellation);
        await rig.Get<Rollback>().ResumeAsync(rig.Site, BuildsRig.Cancellation);
        await rig.PublishAsync("two", "Two");
        Assert.Equal(3, rig.Runner.Runs);
        Assert.Empty(rig.Runner.Changed);
    }
}
