using Platform.Aws.Outages;
using Platform.Builds.Rows;
using Platform.Builds.Settings;
using Platform.Domain.Ids;

namespace Platform.Builds.Running;

/// <summary>A build's sign of life, and the way in which others end it. Starts with the build's place in the queue.</summary>
internal sealed partial class BuildHeartbeat : IAsyncDisposable
{
    private readonly RunningBuilds _running;
    private readonly SiteKey _site;
    private readonly BuildId _build;
    private readonly BuildSettings _settings;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _end = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenRegistration _stopping;
    private readonly Task _beating;

    public BuildHeartbeat(
        RunningBuilds running, SiteKey site, BuildId build, BuildSettings settings, TimeProvider time, ILogger logger, CancellationToken stopping)
    {
        (_running, _site, _build, _settings, _time, _logger) = (running, site, build, settings, time, logger);
        _stopping = stopping.UnsafeRegister(_ => End(Interruption.Stopping), null);
        _beating = BeatAsync();
    }

    /// <summary>Ends the build's work, for the reason of <see cref="Interruption"/>.</summary>
    public CancellationToken Token => _end.Token;

    public Interruption Interruption { get; private set; }

    public string? CancelledBy { get; private set; }

    /// <summary>Begins the time that the engine has.</summary>
    public IDisposable LimitTo(TimeSpan timeout) =>
        _time.CreateTimer(_ => End(Interruption.TimedOut), null, timeout, Timeout.InfiniteTimeSpan);

    public async ValueTask DisposeAsync()
    {
        await _stopping.DisposeAsync();
        await _stop.CancelAsync();
        await _beating;
        _stop.Dispose();
        _end.Dispose();
    }

    private async Task BeatAsync()
    {
        using var timer = new PeriodicTimer(_settings.Heartbeat, _time);
        var lastSeen = _time.GetUtcNow();
        try
        {
            do
            {
                if (await TryBeatAsync())
                    lastSeen = _time.GetUtcNow();
                else if (_time.GetUtcNow() - lastSeen > _settings.BuildLease)
                    End(Interruption.Lost);
            }
            while (await timer.WaitForNextTickAsync(_stop.Token));
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
        }
    }

    /// <returns>False where the table can't be reached.</returns>
    private async Task<bool> TryBeatAsync()
    {
        try
        {
            var row = await _running.BeatAsync(_site, _build, _stop.Token);
            if (row is null)
                End(Interruption.Lost);
            else if (row.CancelledBy is { } canceller)
                End(Interruption.Cancelled, canceller);
            return true;
        }
        catch (Exception fault) when (AwsOutage.Is(fault))
        {
            Missed(fault, _build);
            return false;
        }
    }

    // The first reason stands.
    private void End(Interruption interruption, string? canceller = null)
    {
        if (Interruption != Interruption.None)
            return;

        CancelledBy = canceller;
        Interruption = interruption;
        _end.Cancel();
    }

    [LoggerMessage(LogLevel.Warning, "Build {Build} missed a heartbeat")]
    private partial void Missed(Exception fault, BuildId build);
}
