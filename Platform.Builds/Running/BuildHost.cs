using System.Collections.Concurrent;
using Platform.Builds.Rows;
using Platform.Domain.Ids;

namespace Platform.Builds.Running;

/// <summary>
/// The builds that this process runs. What it knows may be lost: a build's rows and lease tell others all they need. When the
/// process stops, its builds end and their events go back.
/// </summary>
internal sealed partial class BuildHost(BuildRun runs, ILogger<BuildHost> logger) : IBuildDispatcher, IHostedService, IDisposable
{
    private readonly ConcurrentDictionary<BuildId, Task> _running = new();
    private readonly CancellationTokenSource _stopping = new();

    public Task DispatchAsync(SiteKey site, BuildId build, CancellationToken cancellationToken)
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _running[build] = RunAsync(gate.Task, site, build);
        gate.SetResult();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await Task.WhenAll(_running.Values).WaitAsync(cancellationToken);
    }

    public void Dispose() => _stopping.Dispose();

    private async Task RunAsync(Task registered, SiteKey site, BuildId build)
    {
        await registered;
        try
        {
            await runs.RunAsync(site, build, _stopping.Token);
        }
        catch (Exception fault)
        {
            Failed(fault, build, site);
        }

        _running.TryRemove(build, out _);
    }

    [LoggerMessage(LogLevel.Error, "Build {Build} of {Site} was left unsettled; it is settled when its lease is over")]
    private partial void Failed(Exception fault, BuildId build, SiteKey site);
}
