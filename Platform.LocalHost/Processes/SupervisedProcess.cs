using System.Diagnostics;
using Platform.LocalHost.Logs;

namespace Platform.LocalHost.Processes;

/// <summary>One started command with all its descendants, seen through its supervisor.</summary>
internal sealed class SupervisedProcess : IDisposable
{
    /// <summary>How long a command may take to end after TERM.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan LastOutput = TimeSpan.FromSeconds(1);

    private readonly Process supervisor;
    private readonly TimeProvider time;
    private readonly TimeSpan grace;
    private readonly TaskCompletionSource<int> processId = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task outputRead;

    private SupervisedProcess(Process supervisor, Action<LogStream, string> output, TimeProvider time, TimeSpan grace)
    {
        this.supervisor = supervisor;
        this.grace = grace;
        this.time = time;
        outputRead = Task.WhenAll(
            Read(supervisor.StandardOutput, line => TakeProcessIdOr(line, output)),
            Read(supervisor.StandardError, line => output(LogStream.Stderr, line)));
        Exit = WaitForExitAsync();
    }

    /// <summary>The command's exit code (128 + signal for a killed one), once its whole group has ended.</summary>
    public Task<int> Exit { get; }

    /// <summary>The command's own process id, which is its group's too. Never completes if nothing could be started.</summary>
    public Task<int> ProcessId => processId.Task;

    public static SupervisedProcess Start(LaunchPlan plan, Action<LogStream, string> output, TimeProvider time) =>
        Start(plan, output, time, Grace, Supervisor.Shell);

    public static SupervisedProcess Start(
        LaunchPlan plan, Action<LogStream, string> output, TimeProvider time, TimeSpan grace, string shell) =>
        new(Supervisor.Start(plan, grace, shell), output, time, grace);

    /// <summary>TERM to the group, KILL after the grace; <see cref="Exit"/> tells when it is over.</summary>
    public void End()
    {
        Signal("TERM");
        _ = KillAfterGraceAsync();
    }

    /// <summary>KILL to the group, at once.</summary>
    public void Kill() => Signal("KILL");

    /// <summary>Lets go of the supervisor, as the host's death does: what still runs then ends.</summary>
    public void Dispose()
    {
        supervisor.StandardInput.Dispose();
        supervisor.Dispose();
    }

    private async Task KillAfterGraceAsync()
    {
        try
        {
            await Exit.WaitAsync(grace, time);
        }
        catch (TimeoutException)
        {
            Kill();
        }
    }

    private void Signal(string name)
    {
        try
        {
            supervisor.StandardInput.WriteLine(name);
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
            // The supervisor has ended, and its group before it.
        }
    }

    private async Task<int> WaitForExitAsync()
    {
        await supervisor.WaitForExitAsync();
        try
        {
            await outputRead.WaitAsync(LastOutput, time);
        }
        catch (TimeoutException)
        {
            // A descendant that left the group still holds the pipe; the command itself is gone.
        }

        return supervisor.ExitCode;
    }

    private void TakeProcessIdOr(string line, Action<LogStream, string> output)
    {
        if (!processId.Task.IsCompleted && int.TryParse(line, out var id))
            processId.SetResult(id);
        else
            output(LogStream.Stdout, line);
    }

    // A thread each: pipes of processes are read synchronously underneath, and a few of those would empty the thread pool.
    private static Task Read(StreamReader reader, Action<string> take) => Task.Factory.StartNew(
        () =>
        {
            while (reader.ReadLine() is { } line)
                take(line);
        },
        CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
