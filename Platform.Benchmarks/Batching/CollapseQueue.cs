namespace Platform.Benchmarks.Batching;

/// <summary>What hosts do: build at once, and take together what comes until the next build starts.</summary>
internal sealed class CollapseQueue : Lane
{
    private List<Edit> _waiting = [];

    public override void Arrive(Edit edit) => (Current is { StartedAt: null } queued ? queued.Edits : _waiting).Add(edit);

    protected override SimulatedBuild? Next(DateTimeOffset now, out DateTimeOffset? until)
    {
        until = null;
        if (_waiting.Count == 0)
            return null;

        var edits = _waiting;
        _waiting = [];
        return new SimulatedBuild { Client = edits[0].Client, OpenedAt = edits[0].At, SealedAt = now, Edits = edits };
    }
}
