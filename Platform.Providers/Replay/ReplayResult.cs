namespace Platform.Providers.Replay;

/// <summary>One replay of a run.</summary>
/// <param name="Late">How long after its planned time it was sent: others were still under way.</param>
public sealed record ReplayResult(ReplayOrder Order, ReplayAnswer Answer, TimeSpan Late)
{
    /// <summary>From the planned time, so that a slow intake can't hide behind its own slowness.</summary>
    public TimeSpan Latency => Late + Answer.Took;
}
