using Aspire.Hosting;
using Microsoft.Extensions.Time.Testing;
using Platform.LocalHost.Running;
using Platform.Tests.Waiting;

namespace Platform.Tests.LocalHost;

public sealed class StartOrderTests
{
    [Fact]
    public async Task Each_resource_starts_once_what_it_waits_for_is_healthy_or_complete()
    {
        await using var host = new TestHost();
        var service = host.AddService("service");
        var command = host.AddShell("command", "true").WaitFor(service);
        host.AddShell("last", "true").WaitForCompletion(command);

        await host.StartAsync();
        await host.BecomesAsync("last", status => status.State == ResourceState.Finished);
        await Eventually.HoldsAsync(() => host.Changes.Any(change => change is { Resource: "last", Status.State: ResourceState.Finished }));

        Assert.True(host.When("service", status => status.IsHealthy) < host.When("command", IsStarting));
        Assert.True(host.When("command", status => status.State == ResourceState.Finished) < host.When("last", IsStarting));
    }

    [Fact]
    public async Task Who_waits_for_a_command_that_failed_goes_on_once_it_succeeds()
    {
        await using var host = new TestHost();
        var command = host.AddShell("command", "test -f done || { touch done; exit 1; }");
        host.AddShell("after", "true").WaitForCompletion(command);

        await host.StartAsync();
        await host.BecomesAsync("command", status => status.ExitCode == 1);
        Assert.Equal(ResourceState.Waiting, host.Board["after"].State);
        await host.Runner("command").StartAsync();

        await host.BecomesAsync("after", status => status.State == ResourceState.Finished);
    }

    [Fact]
    public async Task Stopping_goes_the_other_way()
    {
        await using var host = new TestHost();
        var service = host.AddService("service");
        var middle = host.AddShell("middle", "sleep 1000").WaitFor(service);
        host.AddShell("last", "trap 'sleep 0.2; exit 0' TERM; while :; do sleep 0.05; done").WaitFor(middle);
        await host.StartAsync();
        await host.IsHealthyAsync("last");

        await host.StopAsync();
        await Eventually.HoldsAsync(() => host.Changes.Any(change => change.Resource == "service" && IsStopped(change.Status)));

        Assert.True(host.When("last", IsStopped) < host.When("middle", IsStopping));
        Assert.True(host.When("middle", IsStopped) < host.When("service", IsStopping));
        Assert.All(host.Board.All().Values, status => Assert.Equal(ResourceState.Exited, status.State));
    }

    [Fact]
    public async Task A_second_Ctrl_C_doesnt_wait_for_anybodys_grace()
    {
        var standing = new FakeTimeProvider(); // in which no grace ever ends
        await using var host = new TestHost(standing);
        host.AddShell("stubborn", "trap '' TERM; echo ready; while :; do sleep 0.05; done");
        await host.StartAsync();
        await Eventually.HoldsAsync(() => host.LogOf("stubborn").Length == 1);

        var stopping = host.StopAsync();
        await host.BecomesAsync("stubborn", IsStopping);
        host.KillAll();
        await stopping;

        Assert.Equal(128 + 9, host.Board["stubborn"].ExitCode);
    }

    [Fact]
    public void A_circle_of_waits_is_refused()
    {
        using var terminal = new TerminalText();
        var builder = new DistributedApplicationBuilder([], Path.GetTempPath(), "test") { Terminal = terminal };
        var first = builder.AddExecutable("first", "true", ".");
        var second = builder.AddExecutable("second", "true", ".").WaitFor(first);
        first.WaitFor(second);

        var refused = Assert.Throws<DistributedApplicationException>(() => builder.Build());

        Assert.Equal("Resources wait for each other: first → second → first.", refused.Message);
    }

    private static bool IsStarting(ResourceStatus status) => status.State == ResourceState.Starting;

    private static bool IsStopping(ResourceStatus status) => status.State == ResourceState.Stopping;

    private static bool IsStopped(ResourceStatus status) => status.State == ResourceState.Exited;
}
