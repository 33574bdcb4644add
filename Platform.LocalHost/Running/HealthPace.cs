namespace Platform.LocalHost.Running;

/// <summary>How long until the next question: short while a resource comes up, since everything after it waits for the answer.</summary>
internal static class HealthPace
{
    private static readonly TimeSpan StartUp = TimeSpan.FromSeconds(20);

    public static TimeSpan Next(ResourceHealth? health, bool wasHealthy, TimeSpan sinceStart) => (health, wasHealthy) switch
    {
        (ResourceHealth.Healthy, _) => TimeSpan.FromSeconds(10),
        (_, true) => TimeSpan.FromSeconds(1),
        _ => sinceStart < StartUp ? TimeSpan.FromMilliseconds(50) : TimeSpan.FromSeconds(1),
    };
}
