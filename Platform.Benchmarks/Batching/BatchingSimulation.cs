using Platform.Domain.Builds;
using Platform.Domain.Ids;

namespace Platform.Benchmarks.Batching;

/// <summary>Clients, their edits and a number of slots over a virtual clock: edits arrive, timers fire when a lane said so, builds take their time.</summary>
/// <param name="lane">Makes a client's lane.</param>
/// <param name="buildTime">How long a client's build takes.</param>
/// <param name="fair">Slots go by fair share; else to who came first.</param>
internal sealed class BatchingSimulation(int clients, int slots, bool fair, Func<Lane> lane, Func<int, TimeSpan> buildTime)
{
    private readonly Lane[] _lanes = [.. Enumerable.Range(0, clients).Select(_ => lane())];
    private readonly DateTimeOffset?[] _timers = new DateTimeOffset?[clients];
    private readonly ClientId[] _ids = [.. Enumerable.Range(0, clients).Select(client => new ClientId($"client-{client}"))];
    private readonly PriorityQueue<(int Client, SimulatedBuild? Ended), DateTimeOffset> _due = new();
    private readonly List<SimulatedBuild> _queued = [];
    private readonly FairShare _share = new();
    private int _free = slots;

    /// <summary>In the order in which they were sealed.</summary>
    public List<SimulatedBuild> Builds { get; } = [];

    /// <returns>Once every edit that may open a batch is built.</returns>
    public void Run(IEnumerable<Edit> edits)
    {
        var arrivals = new Queue<Edit>(edits.OrderBy(edit => edit.At));
        while (Earliest(arrivals) is { } now)
        {
            var touched = new HashSet<int>();
            while (_due.TryPeek(out var due, out var at) && at <= now)
                touched.Add(Fire(_due.Dequeue(), at));
            while (arrivals.TryPeek(out var edit) && edit.At <= now)
            {
                _lanes[edit.Client].Arrive(arrivals.Dequeue());
                touched.Add(edit.Client);
            }

            foreach (var client in touched)
                Look(client, now);
            Grant(now);
        }
    }

    private int Fire((int Client, SimulatedBuild? Ended) due, DateTimeOffset at)
    {
        if (due.Ended is { } build)
        {
            build.EndedAt = at;
            _lanes[due.Client].Ended();
            _free++;
        }
        else if (_timers[due.Client] == at)
        {
            _timers[due.Client] = null;
        }

        return due.Client;
    }

    private void Look(int client, DateTimeOffset now)
    {
        if (_lanes[client].Look(now, out var until) is { } build)
        {
            Builds.Add(build);
            _queued.Add(build);
        }
        else if (until is { } at && !(_timers[client] <= at))
        {
            _timers[client] = at;
            _due.Enqueue((client, null), at);
        }
    }

    private void Grant(DateTimeOffset now)
    {
        while (_free > 0 && _queued.Count > 0)
        {
            var next = fair ? _share.Next([.. _queued.Select(queued => new SlotRequest(_ids[queued.Client], queued.SealedAt))]) : 0;
            var build = _queued[next];
            _queued.RemoveAt(next);
            _share.Give(_ids[build.Client]);
            build.StartedAt = now;
            _free--;
            _due.Enqueue((build.Client, build), now + buildTime(build.Client));
        }
    }

    private DateTimeOffset? Earliest(Queue<Edit> arrivals)
    {
        DateTimeOffset? arrival = arrivals.TryPeek(out var edit) ? edit.At : null;
        return _due.TryPeek(out _, out var due) && !(arrival < due) ? due : arrival;
    }
}
