using System.Collections.Concurrent;
using Platform.Builds.Rows;
using Platform.Domain.Ids;

namespace Platform.Builds.Running;

/// <summary>
/// The builds that this process runs. What it knows may be lost: a build's rows and lease tell others all they need. When the
/// process stops, its builds end and their events go back.
/// </summary>
internal sealed partial class BuildHost(BuildRun runs, LocalDisk disk, ILogger<BuildHost> logger) : IBuildDispatcher, IHostedService, IDisposable
{
    private readonly ConcurrentDictionary<BuildId, Task> _running = new();
    private readonly ConcurrentDictionary<BuildId, SiteKey> _sites = new();
    private readonly CancellationTokenSource _stopping = new();

    public Task DispatchAsync(SiteKey site, BuildId build, CancellationToken cancellationToken)
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _sites[build] = site;
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

        _sites.TryRemove(build, out _);
        Tidy();
        _running.TryRemove(build, out _);
    }

    // What can't be deleted now can be the next time: no build fails for it.
    private void Tidy()
    {
        try
        {
            disk.Tidy([.. _sites.Values]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            NotTidied(fault);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Old logs or workspaces could not be deleted")]
    private partial void NotTidied(Exception fault);

    [LoggerMessage(LogLevel.Error, "Build {Build} of {Site} was left unsettled; it is settled when its lease is over")]
    private partial void Failed(Exception fault, BuildId build, SiteKey site);
}
