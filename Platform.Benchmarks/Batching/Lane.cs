namespace Platform.Benchmarks.Batching;

/// <summary>How one client's edits become builds. No lane has two builds of its client at once.</summary>
internal abstract class Lane
{
    /// <summary>A build of the client waits for a slot or runs.</summary>
    protected bool Busy => Current is not null;

    protected SimulatedBuild? Current { get; private set; }

    public abstract void Arrive(Edit edit);

    /// <returns>A build to be queued now.</returns>
    /// <param name="until">Where there is none: when to look again, if nothing happens before.</param>
    public SimulatedBuild? Look(DateTimeOffset now, out DateTimeOffset? until)
    {
        until = null;
        return Busy ? null : Current = Next(now, out until);
    }

    public void Ended() => Current = null;

    protected abstract SimulatedBuild? Next(DateTimeOffset now, out DateTimeOffset? until);
}
