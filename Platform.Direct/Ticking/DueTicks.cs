using System.Threading.Channels;
using Platform.Builds.Batching;

namespace Platform.Direct.Ticking;

/// <summary>
/// Ticks that are due now, in memory. One that is for later is not kept: its batch stands in the index of what is due, where the
/// sweep finds it, and so does one that a crash took (RULES E1).
/// </summary>
internal sealed class DueTicks(IServiceProvider services) : ITickQueue
{
    private readonly Channel<Tick> _due = Channel.CreateUnbounded<Tick>();

    public Task SendAsync(Tick tick, TimeSpan delay, CancellationToken cancellationToken)
    {
        if (delay <= TimeSpan.Zero)
            _due.Writer.TryWrite(tick);
        return Task.CompletedTask;
    }

    /// <summary>Looks at all that is due, and at what falls due by that. A host without timers calls it at the end of what it was called for.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        // The handler sends ticks itself.
        var handler = services.GetRequiredService<TickHandler>();
        while (_due.Reader.TryRead(out var tick))
            await handler.LookAsync(tick, cancellationToken);
    }

    public ValueTask<bool> WaitAsync(CancellationToken cancellationToken) => _due.Reader.WaitToReadAsync(cancellationToken);
}
