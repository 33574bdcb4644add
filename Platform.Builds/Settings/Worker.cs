namespace Platform.Builds.Settings;

/// <summary>This process, as leases name it: another start of the same service is another worker.</summary>
internal sealed record Worker(string Id)
{
    public static Worker New() => new($"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid():N}");
}
