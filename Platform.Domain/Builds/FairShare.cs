using Platform.Domain.Ids;

namespace Platform.Domain.Builds;

/// <summary>
/// Which build gets the next free slot: that of the client that was given the fewest within the window; among equals the one
/// that has waited longest. Nobody starves: who has waited for a whole window counts as having had none, and from then on only
/// those who wait longer still go first.
/// </summary>
public sealed class FairShare
{
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private readonly Queue<(DateTimeOffset At, ClientId Client)> _given = new();
    private readonly Dictionary<ClientId, int> _counts = [];

    /// <summary>Takes note of a slot that was given; times never go back.</summary>
    public void Give(ClientId client, DateTimeOffset now)
    {
        _given.Enqueue((now, client));
        _counts[client] = _counts.GetValueOrDefault(client) + 1;
    }

    /// <returns>The index of the request to be served; at least one waits.</returns>
    public int Next(IReadOnlyList<SlotRequest> waiting, DateTimeOffset now)
    {
        Forget(now - Window);
        return Enumerable.Range(0, waiting.Count)
            .MinBy(index => (_counts.GetValueOrDefault(waiting[index].Client), waiting[index].Since));
    }

    private void Forget(DateTimeOffset before)
    {
        while (_given.TryPeek(out var oldest) && oldest.At <= before)
        {
            _given.Dequeue();
            if (--_counts[oldest.Client] == 0)
                _counts.Remove(oldest.Client);
        }
    }
}
