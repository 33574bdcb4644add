using Platform.Domain.Builds;
using Platform.Domain.Events;

namespace Platform.Tests.Domain.Builds;

/// <summary>One client's batches over a virtual clock: events arrive, timers fire when the rules said so, builds take a while.</summary>
internal sealed class BatchSimulation(BatchRules rules, TimeSpan buildTime)
{
    private readonly List<Arrival> _waiting = [];
    private BatchState? _open;
    private DateTimeOffset? _buildEnds;

    public List<Sealed> Batches { get; } = [];

    public void Run(IEnumerable<Arrival> arrivals)
    {
        var queue = new Queue<Arrival>(arrivals.OrderBy(a => a.At));
        DateTimeOffset? timer = null;
        while (Earliest(queue.TryPeek(out var next) ? next.At : null, timer, _buildEnds) is { } now)
        {
            if (_buildEnds <= now)
                _buildEnds = null;
            while (queue.TryPeek(out next) && next.At <= now)
                Join(queue.Dequeue());
            timer = Look(now);
        }
    }

    private void Join(Arrival arrival)
    {
        _waiting.Add(arrival);
        if (arrival.Priority == Priority.Low && _open is null)
            return;

        _open = _open is null
            ? new BatchState { OpenedAt = arrival.At, LastEventAt = arrival.At, Priority = arrival.Priority }
            : _open with
            {
                LastEventAt = arrival.Priority == Priority.Low ? _open.LastEventAt : arrival.At,
                Priority = (Priority)Math.Max((int)_open.Priority, (int)arrival.Priority),
            };
    }

    private DateTimeOffset? Look(DateTimeOffset now)
    {
        if (_open is null)
            return null;
        var decision = rules.Decide(_open, new ClientBuildState { Busy = _buildEnds is not null, Held = false, ContentComplete = true }, now);
        if (!decision.SealNow)
            return decision.Until;

        Batches.Add(new Sealed(_open.OpenedAt, now, [.. _waiting]));
        _waiting.Clear();
        _open = null;
        _buildEnds = now + buildTime;
        return null;
    }

    private static DateTimeOffset? Earliest(params DateTimeOffset?[] times) => times.Min();

    internal readonly record struct Arrival(DateTimeOffset At, Priority Priority);

    internal sealed record Sealed(DateTimeOffset OpenedAt, DateTimeOffset At, IReadOnlyList<Arrival> Events);
}
