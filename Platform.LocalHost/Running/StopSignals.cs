using System.Runtime.InteropServices;

namespace Platform.LocalHost.Running;

/// <summary>The first Ctrl+C, SIGTERM or SIGHUP asks for an orderly stop; the second ends everything at once.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource stop;
    private readonly Action killAll;
    private readonly List<PosixSignalRegistration> registrations;
    private int received;

    public StopSignals(Action killAll, CancellationToken cancellationToken)
    {
        this.killAll = killAll;
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        PosixSignal[] signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT];
        registrations = [.. signals.Select(signal => PosixSignalRegistration.Create(signal, Receive))];
    }

    public CancellationToken Stop => stop.Token;

    public async Task WaitAsync()
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = stop.Token.Register(stopped.SetResult);
        await stopped.Task;
    }

    public void Dispose()
    {
        registrations.ForEach(registration => registration.Dispose());
        stop.Dispose();
    }

    private void Receive(PosixSignalContext context)
    {
        context.Cancel = true;
        if (Interlocked.Increment(ref received) == 1)
        {
            stop.Cancel();
            return;
        }

        killAll();
        Environment.Exit(130);
    }
}
