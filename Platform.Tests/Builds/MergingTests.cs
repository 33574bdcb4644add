using Platform.Builds.Rows;
using Platform.Builds.Running;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Tests.Builds.Rig;
using Platform.Tests.Emulators;

namespace Platform.Tests.Builds;

/// <summary>However many publishes come while a build runs or waits for its slot: one more build takes them all.</summary>
public sealed class MergingTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    [Fact]
    public async Task C3_publishes_while_a_build_runs_become_one_more_build()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        await rig.RequestAsync(changed: rig.Content.Edit("one", "One"));
        var build = await rig.StartBuildAsync();

        await EditAsync(rig, 20);
        build.SetResult();
        await rig.IdleAsync();
        await rig.BuildAsync();

        Assert.Equal([1, 20], (await rig.BuildsAsync()).Select(ended => ended.Events));
        Assert.Contains("<h1>Edit 19</h1>", (await rig.SiteAsync())["article/one/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task C3_publishes_while_a_build_waits_for_its_slot_become_one_more_build()
    {
        await using var rig = await BuildsRig.CreateAsync(layer);
        var slots = rig.Get<BuildSlots>();
        var taken = await Task.WhenAll(Enumerable.Range(0, rig.Settings.ParallelBuilds).Select(i => slots.EnterAsync(new SiteKey(new ClientId($"other-{i}"), "dev"), BuildsRig.Cancellation)));
        await rig.RequestAsync(changed: rig.Content.Edit("one", "One"));
        rig.Time.Advance(TimeSpan.FromSeconds(rig.Client.Builds.QuietSeconds));
        await rig.TickAsync();

        await EditAsync(rig, 20);
        await EditAsync(rig, 20);
        Assert.Equal(0, rig.Runner.Runs);
        foreach (var slot in taken)
            slot.Dispose();
        await rig.IdleAsync();
        await rig.BuildAsync();

        Assert.Equal([1, 40], (await rig.BuildsAsync()).Select(ended => ended.Events));
    }

    /// <summary>High ones too, and a tick after each: none of it seals anything.</summary>
    private static async Task EditAsync(BuildsRig rig, int edits)
    {
        for (var i = 0; i < edits; i++)
        {
            await rig.RequestAsync(i % 5 == 0 ? Priority.High : Priority.Normal, changed: rig.Content.Edit("one", $"Edit {i}"));
            rig.Time.Advance(TimeSpan.FromSeconds(1));
            await rig.TickAsync();
        }
    }
}
