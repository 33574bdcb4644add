using System.Net;
using System.Net.Sockets;
using Aspire.Hosting;
using Platform.LocalHost.Running;
using Platform.Tests.Waiting;

namespace Platform.Tests.LocalHost;

/// <summary>Each failure is one clear line with the fix, takes nothing else down, and can be mended without a new start.</summary>
public sealed class FailureTests
{
    [Fact]
    public async Task A_taken_port_names_its_holder_and_the_resource_starts_once_it_is_free()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "It reads /proc.");
        using var holder = new TcpListener(IPAddress.Loopback, 0);
        holder.Start();
        var port = ((IPEndPoint)holder.LocalEndpoint).Port;
        await using var host = new TestHost();
        host.AddService("service", port);
        host.AddShell("other", "sleep 1000").WithHttpEndpoint();

        await host.StartAsync();
        var failed = await host.BecomesAsync("service", status => status.State == ResourceState.FailedToStart);

        Assert.StartsWith($"port {port} is taken by process {Environment.ProcessId} (", failed.Error);
        Assert.EndsWith($"End it (kill {Environment.ProcessId}) and restart, or choose another port: --Ports:Service=<port>.", failed.Error);
        await Eventually.HoldsAsync(() => host.Terminal.ToString().Contains("Not healthy: service.", StringComparison.Ordinal));
        Assert.Single(host.Terminal.Lines, line => line.Contains(failed.Error!, StringComparison.Ordinal));
        Assert.True(host.Board["other"].IsHealthy);

        holder.Stop();
        await host.Runner("service").StartAsync();
        await host.IsHealthyAsync("service");
    }

    [Fact]
    public async Task A_service_that_dies_tells_its_exit_code_and_its_last_words()
    {
        await using var host = new TestHost();
        host.AddShell("service", "echo one; echo last words >&2; exit 3").WithHttpEndpoint();
        host.AddShell("other", "sleep 1000").WithHttpEndpoint();

        await host.StartAsync();
        var dead = await host.BecomesAsync("service", status => status.HasEnded);

        Assert.Equal((ResourceState.Exited, 3), (dead.State, dead.ExitCode));
        Assert.Matches(@"^ended with exit code 3 after \d+\.\d s\. Fix what its log says, then restart it in the console\.$", dead.Error);
        await Eventually.HoldsAsync(() => host.Terminal.ToString().Contains("| last words", StringComparison.Ordinal));
        Assert.True(host.Board["other"].IsHealthy);
    }

    [Fact]
    public async Task A_service_that_ends_with_zero_has_died_too()
    {
        await using var host = new TestHost();
        host.AddShell("service", "exit 0").WithHttpEndpoint();

        await host.StartAsync();

        Assert.StartsWith("ended with exit code 0", (await host.BecomesAsync("service", status => status.HasEnded)).Error);
    }

    [Fact]
    public async Task A_killed_service_says_so_and_starts_again_when_asked()
    {
        await using var host = new TestHost();
        host.AddService("service");
        await host.StartAsync();
        var first = await host.IsHealthyAsync("service");

        LinuxProcess.Send(first.ProcessId!.Value, LinuxProcess.Kill);
        var dead = await host.BecomesAsync("service", status => status.HasEnded);
        await host.Runner("service").StartAsync();
        var second = await host.IsHealthyAsync("service");

        Assert.StartsWith("was killed by signal 9", dead.Error);
        Assert.NotEqual(first.ProcessId, second.ProcessId);
        Assert.Null(second.Error);
    }

    [Fact]
    public async Task A_restart_is_a_new_process_on_the_same_address_and_keeps_the_log()
    {
        await using var host = new TestHost();
        host.AddShell("service", "echo started; sleep 1000");
        await host.StartAsync();
        var first = await host.IsHealthyAsync("service");
        await Eventually.HoldsAsync(() => host.LogOf("service").Length == 1);

        await host.Runner("service").RestartAsync();
        var second = await host.BecomesAsync("service", status => status.IsHealthy && status.ProcessId != first.ProcessId);

        Assert.False(LinuxProcess.IsAlive(first.ProcessId!.Value));
        Assert.True(LinuxProcess.IsAlive(second.ProcessId!.Value));
        await Eventually.HoldsAsync(() => host.LogOf("service").SequenceEqual(new[] { "started", "started" }));
    }

    [Fact]
    public async Task A_missing_command_is_named()
    {
        await using var host = new TestHost();
        host.Builder.AddExecutable("service", "no-such-command", ".");

        await host.StartAsync();

        Assert.Equal(
            "'no-such-command' was not found. Install it, or put it on PATH, and restart service.",
            (await host.BecomesAsync("service", status => status.State == ResourceState.FailedToStart)).Error);
    }

    [Fact]
    public async Task A_container_says_what_it_needs()
    {
        await using var host = new TestHost();
        var container = host.Builder.AddContainer("localstack", "localstack/localstack", "4.14.0").WithHttpEndpoint();
        host.AddShell("after", "true").WaitFor(container);

        await host.StartAsync();
        var failed = await host.BecomesAsync("localstack", status => status.State == ResourceState.FailedToStart);

        Assert.StartsWith("localstack/localstack:4.14.0 is not available here: it needs a container runtime and -p:UseAspire=true.", failed.Error);
        await Eventually.HoldsAsync(() => host.Terminal.ToString().Contains("Not healthy: localstack. Waiting for that: after.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_host_on_the_same_folder_is_refused()
    {
        await using var host = new TestHost();
        await host.StartAsync();
        using var terminal = new TerminalText();
        var second = new DistributedApplicationBuilder(["--data", host.DataFolder], host.DataFolder, "test") { Terminal = terminal }.Build();

        var refused = await Assert.ThrowsAsync<DistributedApplicationException>(() => second.StartAsync(TestContext.Current.CancellationToken));

        Assert.StartsWith($"Platform runs already (process {Environment.ProcessId}) on {host.DataFolder}.", refused.Message);
        await second.DisposeAsync();
        Assert.True(File.Exists(Path.Combine(host.DataFolder, "localhost.json")));
    }

    [Fact]
    public async Task All_healthy_is_said_once_with_every_address()
    {
        await using var host = new TestHost();
        host.AddService("service", 18031).WithUrlForEndpoint("http", url => url.Url += "/login?t=token");
        host.AddShell("command", "while ! test -f go; do sleep 0.05; done");

        await host.StartAsync();
        await host.IsHealthyAsync("service");
        Assert.DoesNotContain("All healthy", host.Terminal.ToString(), StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(host.Builder.AppHostDirectory, "go"), "", TestContext.Current.CancellationToken);
        await Eventually.HoldsAsync(() => host.Terminal.ToString().Contains("Ctrl+C stops everything.", StringComparison.Ordinal));
        await host.StopAsync();

        Assert.Single(host.Terminal.Lines, line => line.StartsWith("All healthy in ", StringComparison.Ordinal));
        Assert.Contains("  service  http://127.0.0.1:18031/login?t=token", host.Terminal.Lines);
        Assert.DoesNotContain(host.Terminal.Lines, line => line.StartsWith("Not healthy", StringComparison.Ordinal));
    }
}
