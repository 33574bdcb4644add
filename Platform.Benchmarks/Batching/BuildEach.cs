namespace Platform.Benchmarks.Batching;

/// <summary>The reference: each edit is a build, one after the other.</summary>
internal sealed class BuildEach : Lane
{
    private readonly Queue<Edit> _waiting = new();

    public override void Arrive(Edit edit) => _waiting.Enqueue(edit);

    protected override SimulatedBuild? Next(DateTimeOffset now, out DateTimeOffset? until)
    {
        until = null;
        return _waiting.TryDequeue(out var edit)
            ? new SimulatedBuild { Client = edit.Client, OpenedAt = edit.At, SealedAt = now, Edits = [edit] }
            : null;
    }
}
