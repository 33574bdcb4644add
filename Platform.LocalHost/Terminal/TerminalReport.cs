using Platform.LocalHost.Logs;
using Platform.LocalHost.Running;

namespace Platform.LocalHost.Terminal;

/// <summary>One line for each change of state, the last log lines of what died, and where everything is once all is healthy.</summary>
internal sealed class TerminalReport(
    IReadOnlyDictionary<string, ResourceRunner> runners, StatusBoard board, TextWriter terminal, TimeProvider time) : IDisposable
{
    private const int LinesOfTheDead = 15;

    private readonly long begun = time.GetTimestamp();
    private readonly CancellationTokenSource ended = new();
    private readonly int nameWidth = runners.Keys.Select(name => name.Length).DefaultIfEmpty().Max();
    private readonly List<Task> work = [];
    private string lastSummary = "";

    public bool Verbose { get; init; }

    public void Begin(string dataFolder)
    {
        terminal.WriteLine($"Platform: {runners.Count} resources, data in {dataFolder}");
        work.Add(Task.Run(FollowAsync));
        if (Verbose)
            work.AddRange(runners.Values.Select(runner => Task.Run(() => StreamAsync(runner))));
    }

    /// <summary>Writes what is still to be said, then falls silent.</summary>
    public async Task EndAsync()
    {
        await ended.CancelAsync();
        await Task.WhenAll(work);
        work.Clear();
    }

    public void Dispose() => ended.Dispose();

    private async Task FollowAsync()
    {
        try
        {
            await foreach (var change in board.WatchAsync(ended.Token))
            {
                Describe(change);
                Summarise();
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private void Describe(StatusChange change)
    {
        var runner = runners[change.Resource];
        var text = StateText.Of(runner, change.Status);
        if (text is null)
            return;

        terminal.WriteLine($"{Elapsed,7}  {change.Resource.PadRight(nameWidth)}  {text}".TrimEnd());
        if (change.Status is { State: ResourceState.Exited, Error: not null })
            foreach (var line in runner.Log.Tail(LinesOfTheDead))
                terminal.WriteLine($"{"",7}  {"".PadRight(nameWidth)}  | {line.Line}");
    }

    private void Summarise()
    {
        var readiness = Readiness.Of(runners, board.All());
        var summary = !readiness.IsSettled ? ""
            : readiness.AllHealthy ? "healthy"
            : $"Not healthy: {string.Join(", ", readiness.Failed)}."
                + (readiness.WaitingInVain.Count > 0 ? $" Waiting for that: {string.Join(", ", readiness.WaitingInVain)}." : "");
        if (summary == lastSummary)
            return;

        lastSummary = summary;
        if (readiness.AllHealthy)
            WriteAddresses();
        else if (summary.Length > 0)
            terminal.WriteLine(summary);
    }

    private void WriteAddresses()
    {
        terminal.WriteLine($"All healthy in {Elapsed}");
        foreach (var (name, runner) in runners)
            foreach (var url in ResourceUrls.Of(runner.Resource))
                terminal.WriteLine($"  {(url.DisplayText ?? name).PadRight(nameWidth)}  {url.Url}");
        terminal.WriteLine("Ctrl+C stops everything.");
    }

    private async Task StreamAsync(ResourceRunner runner)
    {
        try
        {
            await foreach (var line in runner.Log.ReadAsync(0, ended.Token))
                terminal.WriteLine($"{runner.Resource.Name.PadRight(nameWidth)} {(line.Stream == LogStream.Stderr ? '!' : '|')} {line.Line}");
        }
        catch (OperationCanceledException)
        {
        }
    }

    private string Elapsed => $"{time.GetElapsedTime(begun).TotalSeconds:0.0} s";
}
