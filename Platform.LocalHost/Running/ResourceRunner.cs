using Aspire.Hosting.ApplicationModel;
using Platform.LocalHost.Logs;
using Platform.LocalHost.Processes;

namespace Platform.LocalHost.Running;

/// <summary>Takes one resource through its lives: wait, start, watch, end. Nothing restarts by itself.</summary>
internal sealed class ResourceRunner(Resource resource, StatusBoard board, HealthProbe probe, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim commands = new(1, 1);
    private CancellationTokenSource stop = new();
    private Task life = Task.CompletedTask;
    private SupervisedProcess? process;

    public Resource Resource { get; } = resource;

    public ResourceLog Log { get; } = new(time);

    private string Name => Resource.Name;

    /// <summary>Begins a life, if none goes on; its course is on the board.</summary>
    public async Task StartAsync()
    {
        await commands.WaitAsync();
        try
        {
            if (!life.IsCompleted && !IsOver(board[Name]))
                return;
            await life;
            stop.Dispose();
            stop = new CancellationTokenSource();
            life = LiveAsync(stop.Token);
        }
        finally
        {
            commands.Release();
        }
    }

    /// <summary>Ends the life, and returns when no process of it is left.</summary>
    public async Task StopAsync()
    {
        await commands.WaitAsync();
        try
        {
            await stop.CancelAsync();
            await life;
        }
        finally
        {
            commands.Release();
        }
    }

    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    public void Kill() => process?.Kill();

    public void Dispose()
    {
        commands.Dispose();
        stop.Dispose();
    }

    private async Task LiveAsync(CancellationToken stopping)
    {
        await Task.Yield();
        try
        {
            await WaitForOthersAsync(stopping);
            Set(new ResourceStatus { State = ResourceState.Starting });
            if (Launch.Obstacle(Resource) is { } obstacle)
                Set(new ResourceStatus { State = ResourceState.FailedToStart, Error = obstacle });
            else
                await RunAsync(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            Set(new ResourceStatus { State = ResourceState.NotStarted });
        }
        catch (Exception failure) // the edge of a resource's life: whatever went wrong is its state, and the host goes on
        {
            Set(new ResourceStatus { State = ResourceState.FailedToStart, Error = failure.Message });
        }
    }

    private async Task WaitForOthersAsync(CancellationToken stopping)
    {
        if (Resource.Model.Waits.Count == 0)
            return;

        Set(new ResourceStatus { State = ResourceState.Waiting });
        foreach (var wait in Resource.Model.Waits)
            await board.WaitAsync(wait.Dependency, wait.IsOver, stopping);
    }

    private async Task RunAsync(CancellationToken stopping)
    {
        var startedAt = time.GetUtcNow();
        using var started = process = SupervisedProcess.Start(Launch.Plan(Resource), Log.Add, time);
        await Task.WhenAny(started.ProcessId, started.Exit);

        var running = new ResourceStatus
        {
            State = ResourceState.Running,
            StartedAt = startedAt,
            ProcessId = started.ProcessId.IsCompletedSuccessfully ? await started.ProcessId : null,
            Health = Resource.Model.HealthChecks.Count == 0 ? ResourceHealth.Healthy : null,
        };
        Set(running);

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var watch = WatchHealthAsync(startedAt, ended.Token);
        int exitCode;
        await using (stopping.Register(() =>
        {
            Set(running with { State = ResourceState.Stopping, Health = null });
            started.End();
        }))
        {
            exitCode = await started.Exit;
        }

        process = null;
        await ended.CancelAsync();
        await watch;
        Set(Ending.Of(Resource, running, exitCode, stopping.IsCancellationRequested, time.GetUtcNow()));
    }

    private async Task WatchHealthAsync(DateTimeOffset startedAt, CancellationToken ended)
    {
        var wasHealthy = false;
        try
        {
            while (Resource.Model.HealthChecks.Count > 0)
            {
                var now = await probe.AskAsync(Resource.Model.HealthChecks, ended);
                wasHealthy |= now == ResourceHealth.Healthy;
                var age = time.GetUtcNow() - startedAt;
                ResourceHealth? health = wasHealthy || age > HealthPace.StartUp ? now : null;
                board.Update(Name, status => status.State == ResourceState.Running ? status with { Health = health } : status);
                await Task.Delay(HealthPace.Next(health, age), time, ended);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private static bool IsOver(ResourceStatus status) => status.HasEnded || status.State == ResourceState.FailedToStart;

    private void Set(ResourceStatus status) => board.Set(Name, status);
}
