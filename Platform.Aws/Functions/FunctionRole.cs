namespace Platform.Aws.Functions;

/// <summary>One Lambda function of a deployment: the part of a service's package that it runs, and what invokes it.</summary>
public sealed record FunctionRole
{
    /// <summary>The variable that tells a process its role. Where it is not set, a service has all its parts, as on a laptop.</summary>
    public const string Variable = "PLATFORM_ROLE";

    private const string Api = "-api";

    /// <summary>The value of <see cref="Variable"/>, such as <c>content-api</c>.</summary>
    public required string Id { get; init; }

    public required FunctionPackage Package { get; init; }

    public required IReadOnlyList<FunctionTrigger> Triggers { get; init; }

    /// <summary>The function's name in the account: <c>budget-startup-prod-content</c> for the role <c>content-api</c>.</summary>
    public string NameIn(string prefix) => $"{prefix}-{(Id.EndsWith(Api, StringComparison.Ordinal) ? Id[..^Api.Length] : Id)}";

    /// <summary>512 MB is 0.29 of a core.</summary>
    public int MemoryMegabytes { get; init; } = 512;

    /// <summary>A sixth of the queues' visibility time-out (<see cref="EventLayers.QueueDescription.VisibilityTimeout"/>).</summary>
    public TimeSpan TimeOut { get; init; } = TimeSpan.FromSeconds(30);
}
