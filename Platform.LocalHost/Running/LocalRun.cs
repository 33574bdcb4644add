using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Platform.LocalHost.Control;
using Platform.LocalHost.Terminal;

namespace Platform.LocalHost.Running;

/// <summary>One run of the whole graph, from the lock on its data folder to the last process's end.</summary>
internal sealed class LocalRun : IAsyncDisposable
{
    private readonly DistributedApplicationBuilder builder;
    private readonly DataFolder data;
    private readonly HealthProbe probe;
    private readonly TerminalReport terminal;
    private HostLock? hostLock;
    private ControlEndpoint? control;

    public LocalRun(DistributedApplicationBuilder builder, IReadOnlyList<Resource> resources)
    {
        this.builder = builder;
        data = DataFolder.Of(builder);
        var runnable = resources.Where(resource => resource is not ParameterResource).ToList();
        Board = new StatusBoard(runnable.Select(resource => resource.Name));
        probe = new HealthProbe(builder.Time);
        Runners = runnable.ToDictionary(resource => resource.Name, resource => new ResourceRunner(resource, Board, probe, builder.Time));
        terminal = new TerminalReport(Runners, Board, builder.Terminal, builder.Time) { Verbose = builder.Configuration["verbose"] is "true" or "True" };
    }

    public StatusBoard Board { get; }

    public IReadOnlyDictionary<string, ResourceRunner> Runners { get; }

    /// <summary>Starts what can start, and returns: the rest follows as its dependencies come up.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows())
            throw new DistributedApplicationException("Platform.LocalHost starts processes through a POSIX shell. On Windows run it in WSL, or use -p:UseAspire=true.");

        data.Create();
        hostLock = HostLock.Take(data);
        foreach (var callback in builder.BeforeStart)
            await callback(new BeforeStartEvent(), cancellationToken);

        terminal.Begin(data.Path);
        foreach (var runner in Runners.Values)
            await runner.StartAsync();
        control = await ControlEndpoint.StartAsync(new ControlService(Runners, Board), cancellationToken);
        data.WriteAddress(control.Address);
    }

    /// <summary>Stops each resource once those that wait for it have stopped.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        var stops = new Dictionary<string, Task>();
        await Task.WhenAll(Runners.Keys.Select(StopAfterDependents).ToList()).WaitAsync(cancellationToken);
        await terminal.EndAsync();
        if (control is not null)
        {
            await control.DisposeAsync();
            control = null;
            data.RemoveAddress();
        }

        hostLock?.Dispose();
        hostLock = null;

        Task StopAfterDependents(string name)
        {
            if (!stops.TryGetValue(name, out var stopping))
                stops[name] = stopping = StopAsync(name);
            return stopping;
        }

        async Task StopAsync(string name)
        {
            var dependents = Runners.Values.Where(runner => runner.Resource.Model.Waits.Exists(wait => wait.Dependency == name));
            await Task.WhenAll(dependents.Select(runner => StopAfterDependents(runner.Resource.Name)).ToList());
            await Runners[name].StopAsync();
        }
    }

    public void KillAll()
    {
        foreach (var runner in Runners.Values)
            runner.Kill();
        data.RemoveAddress();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        foreach (var runner in Runners.Values)
            runner.Dispose();
        probe.Dispose();
        terminal.Dispose();
    }
}
