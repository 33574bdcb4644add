using System.Collections.Concurrent;
using Platform.Builds.Running;
using Platform.Builds.Settings;
using Platform.Tests.Builds.Rig;
using Platform.Tests.LocalHost;
using Platform.Tests.Waiting;

namespace Platform.Tests.Builds;

public sealed class EngineProcessTests
{
    private readonly ConcurrentQueue<string> _lines = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lines_of_both_outputs_and_the_exit_code_come_through()
    {
        Assert.Equal(7, await RunAsync("echo out; echo err >&2; exit 7", Cancellation));
        Assert.Equal(["err", "out"], _lines.Order());
    }

    [Fact]
    public async Task Cancelling_kills_the_whole_process_tree()
    {
        using var cancel = new CancellationTokenSource();
        var run = RunAsync("(sleep 300 & echo $!; wait) & echo $!; wait", cancel.Token);
        await Eventually.HoldsAsync(() => _lines.Count == 2);
        var children = _lines.Select(int.Parse).ToList();
        Assert.All(children, id => Assert.True(LinuxProcess.IsAlive(id)));

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        await Eventually.HoldsAsync(() => children.All(id => !LinuxProcess.IsAlive(id)));
    }

    [Fact]
    public async Task What_a_command_leaves_running_ends_with_it()
    {
        Assert.Equal(0, await RunAsync("sleep 300 & echo $!", Cancellation));
        var left = int.Parse(Assert.Single(_lines));
        await Eventually.HoldsAsync(() => !LinuxProcess.IsAlive(left));
    }

    [Fact]
    public async Task An_engine_sees_nothing_of_the_services_own_environment()
    {
        var environment = new EngineEnvironment(new BuildSettings()).ForBuild(FakeRunner.Engine, new Dictionary<string, string> { ["SITE_BUILD_ID"] = "b" });

        await EngineProcess.RunAsync(["env"], Path.GetTempPath(), environment, _lines.Enqueue, Cancellation);

        var names = _lines.Select(line => line.Split('=')[0]).ToHashSet();
        Assert.Contains("SITE_BUILD_ID", names);
        // The last three are the shell's.
        Assert.Subset(new HashSet<string> { "PATH", "HOME", "TMPDIR", "LANG", "TZ", "CI", "SITE_BUILD_ID", "PWD", "SHLVL", "_" }, names);
    }

    private Task<int> RunAsync(string script, CancellationToken cancellationToken) =>
        EngineProcess.RunAsync(
            ["sh", "-c", script],
            Path.GetTempPath(),
            new Dictionary<string, string> { ["PATH"] = Environment.GetEnvironmentVariable("PATH")! },
            _lines.Enqueue,
            cancellationToken);
}
