using Platform.Builds.Rows;
using Platform.Domain.Builds;
using Platform.Tests.Builds.Rig;
using Platform.Tests.Emulators;

namespace Platform.Tests.Builds;

public sealed class InvalidationCostTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    [Theory]
    [InlineData(3, 3, 0)]
    [InlineData(3, 1000, 0)]
    [InlineData(3, 1001, 0.005)]
    [InlineData(3, 2000, 0.015)]
    public void Only_paths_past_the_free_ones_of_the_month_cost(int paths, int month, decimal usd) =>
        Assert.Equal(usd, InvalidationCost.Of(paths, month).Usd);

    [Fact]
    public void Cost_is_told_in_words() =>
        Assert.Equal("3 paths, 1,002 of the 1,000 that are free this month: $0.010", InvalidationCost.Of(3, 1002).Text);

    [Fact]
    public void Another_month_begins_at_none()
    {
        var november = InvalidationCount.Add(null, 3, new(2026, 11, 30, 23, 59, 0, TimeSpan.Zero));
        Assert.Equal(5, InvalidationCount.Add(november, 2, new(2026, 11, 30, 23, 59, 30, TimeSpan.Zero)).Paths);
        Assert.Equal(2, InvalidationCount.Add(november, 2, new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero)).Paths);
    }

    [Fact]
    public async Task A_build_says_what_its_invalidation_cost_and_the_months_paths_are_of_all_clients()
    {
        var own = await layer.AnotherAsync();
        await using var rig = await BuildsRig.CreateAsync(own);
        await using var other = await BuildsRig.CreateAsync(own);
        await rig.PublishAsync("one", "One");
        await other.PublishAsync("one", "One");
        var first = (await rig.BuildsAsync())[^1].Invalidation!;
        var second = (await other.BuildsAsync())[^1].Invalidation!;
        Assert.Equal(first.Paths, first.PathsThisMonth);
        Assert.Equal(first.Paths + second.Paths, second.PathsThisMonth);
        Assert.Equal(0, second.Usd);
        await own.DisposeAsync();
    }
}
