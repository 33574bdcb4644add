using Platform.Domain.Ids;
using Platform.Tests.Emulators;
using Platform.Tests.LocalHost;
using Platform.Tests.Waiting;

namespace Platform.Tests.Builds.Runners;

/// <summary>What a build is to its client, wherever it runs.</summary>
public abstract class RunnerConformance : IClassFixture<EventLayerFixture>
{
    private protected static ClientId AnotherClient() => new("d" + Guid.NewGuid().ToString("N")[..9]);

    /// <param name="timeout">How long an engine may take.</param>
    private protected abstract Task<RunnerRig> StartAsync(TimeSpan? timeout = null);

    [Fact]
    public async Task A_build_publishes_what_its_engine_made_and_its_log_can_be_read()
    {
        await using var rig = await StartAsync();
        rig.Service.Content.Edit("one", "One");
        rig.Service.Content.Edit("two", "Two");
        await rig.BuildAsync();
        var build = await rig.EndedAsync("live");

        Assert.Equal(
            new Dictionary<string, string> { ["404.html"] = "none", ["article/one/index.html"] = "One of 12", ["article/two/index.html"] = "Two of 12", ["index.html"] = "home" },
            await rig.SiteAsync());
        Assert.Contains("building 2 items", await rig.LogAsync(build), StringComparison.Ordinal);
        Assert.NotNull(build["started_at"]);
        await Eventually.HoldsAsync(_ => rig.IsIdleAsync());
    }

    [Fact]
    public async Task C4_an_engine_that_fails_is_told_by_its_exit_code_and_last_lines_and_its_events_go_back()
    {
        await using var rig = await StartAsync();
        rig.Service.Content.Edit("one", "fail");
        await rig.BuildAsync();
        var build = await rig.FirstEndedAsync("failed");

        Assert.Contains("ended with 3.", (string?)build["error"], StringComparison.Ordinal);
        Assert.Contains("the template is broken", (string?)build["error"], StringComparison.Ordinal);

        // The retry carries the same event.
        rig.Service.Content.Edit("one", "mended");
        Assert.Equal(1, (int)(await rig.EndedAsync("live"))["events"]!);
        Assert.Equal("mended of 12", (await rig.SiteAsync())["article/one/index.html"]);
    }

    [Fact]
    public async Task A_build_that_takes_too_long_is_ended()
    {
        await using var rig = await StartAsync(TimeSpan.FromSeconds(12));
        rig.Service.Content.Edit("one", "hang");
        await rig.BuildAsync();
        var engine = await rig.HangingAsync();
        var build = await rig.FirstEndedAsync("failed");

        Assert.Contains("It took longer than", (string?)build["error"], StringComparison.Ordinal);
        await Eventually.HoldsAsync(() => !engine.Any(LinuxProcess.IsAlive));
    }

    [Fact]
    public async Task A_cancelled_build_leaves_nothing_running_and_its_events_wait()
    {
        await using var rig = await StartAsync();
        rig.Service.Content.Edit("one", "hang");
        await rig.BuildAsync();
        var engine = await rig.HangingAsync();

        Assert.Equal(202, (await rig.Service.PostAsync($"/builds/{(await rig.BuildsAsync())[0]["id"]}/cancel", new { })).Status);
        await rig.EndedAsync("cancelled");
        await Eventually.HoldsAsync(_ => rig.IsIdleAsync());

        await Eventually.HoldsAsync(() => !engine.Any(LinuxProcess.IsAlive));
        Assert.True((await rig.WaitingAsync())!.AwaitsEvent);
        Assert.Single(await rig.BuildsAsync());
    }

    [Fact]
    public async Task Two_clients_build_at_once()
    {
        await using var rig = await StartAsync();
        rig.Service.Content.Edit("one", "One");
        await Task.WhenAll(rig.BuildAsync(), rig.BuildAsync(rig.Second));

        await Task.WhenAll(rig.EndedAsync("live"), rig.EndedAsync("live", rig.Second));
        Assert.Equal(await rig.SiteAsync(), await rig.SiteAsync(rig.Second));
    }
}
