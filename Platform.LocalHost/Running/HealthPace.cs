namespace Platform.LocalHost.Running;

/// <summary>How long until the next question: short while a resource comes up, since everything after it waits for the answer.</summary>
internal static class HealthPace
{
    /// <summary>A resource that hasn't answered for this long is called unhealthy; until then it is coming up.</summary>
    public static readonly TimeSpan StartUp = TimeSpan.FromSeconds(20);

    public static TimeSpan Next(ResourceHealth? health, TimeSpan age) => health switch
    {
        ResourceHealth.Healthy => TimeSpan.FromSeconds(10),
        ResourceHealth.Unhealthy => TimeSpan.FromSeconds(1),
        _ => TimeSpan.FromMilliseconds(age < TimeSpan.FromSeconds(5) ? 50 : 250),
    };
}
