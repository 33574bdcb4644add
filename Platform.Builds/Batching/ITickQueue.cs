namespace Platform.Builds.Batching;

/// <summary>What brings ticks back when their time has come: a queue's delay; in direct mode nothing but the sweep (RULES E1).</summary>
internal interface ITickQueue
{
    /// <param name="delay">At most <see cref="Tick.Longest"/>.</param>
    Task SendAsync(Tick tick, TimeSpan delay, CancellationToken cancellationToken);
}
