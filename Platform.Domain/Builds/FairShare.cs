using Platform.Domain.Ids;

namespace Platform.Domain.Builds;

/// <summary>
/// Which build gets the next free slot. Slots are given in rounds: a client that has had one in this round comes after every
/// client that has had none, whoever came first; among equals the one that has waited longest. A round ends when all who wait
/// have had their slot, so nobody that publishes waits for more than one slot of another client. A longer memory (slots of the last hour)
/// was measured too and made waits longer and less alike: docs/batching.md.
/// </summary>
public sealed class FairShare
{
    private readonly HashSet<ClientId> _served = [];

    /// <returns>The index of the request to be served; at least one waits.</returns>
    public int Next(IReadOnlyList<SlotRequest> waiting) =>
        Enumerable.Range(0, waiting.Count).MinBy(index => (waiting[index].Preview, _served.Contains(waiting[index].Client), waiting[index].Since));

    /// <summary>Takes note of a slot that was given. A second one to the same client begins the next round.</summary>
    public void Give(ClientId client)
    {
        if (_served.Add(client))
            return;

        _served.Clear();
        _served.Add(client);
    }
}
