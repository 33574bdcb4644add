namespace Platform.Benchmarks.Engines;

/// <summary>The most memory that the processes below this one held, as Linux tells it ten times a second.</summary>
internal sealed class PeakMemory : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource _end = new();
    private readonly Task _watching;

    public PeakMemory() => _watching = Task.Run(WatchAsync);

    /// <summary>Of the largest process, in MB, by its own peak.</summary>
    public long Largest { get; private set; }

    /// <summary>Of all processes at once, in MB; pages that they share count for each.</summary>
    public long Together { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _watching;
        _end.Dispose();
    }

    private async Task WatchAsync()
    {
        using var timer = new PeriodicTimer(Interval);
        do
            Look();
        while (await timer.WaitForNextTickAsync(_end.Token).AsTask().ContinueWith(tick => tick.IsCompletedSuccessfully && tick.Result, TaskScheduler.Default));
    }

    private void Look()
    {
        var processes = Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(folder["/proc/".Length])).Select(Status).OfType<Dictionary<string, long>>().ToList();
        var ours = new HashSet<long> { Environment.ProcessId };
        // Parents come before their children nearly always; a process that is missed once is seen at the next look.
        var below = processes.OrderBy(process => process["Pid"]).Where(process => ours.Contains(process["PPid"]) && ours.Add(process["Pid"])).ToList();
        Largest = Math.Max(Largest, below.Select(process => process.GetValueOrDefault("VmHWM")).DefaultIfEmpty().Max() / 1024);
        Together = Math.Max(Together, below.Sum(process => process.GetValueOrDefault("VmRSS")) / 1024);
    }

    // VmHWM:	  431764 kB
    private static Dictionary<string, long>? Status(string folder)
    {
        try
        {
            return File.ReadLines(Path.Combine(folder, "status"))
                .Select(line => line.Split(':', 2))
                .Where(line => line[0] is "Pid" or "PPid" or "VmHWM" or "VmRSS")
                .ToDictionary(line => line[0], line => long.Parse(line[1].Replace("kB", "", StringComparison.Ordinal)));
        }
        catch (IOException)
        {
            // It ended meanwhile.
            return null;
        }
    }
}
