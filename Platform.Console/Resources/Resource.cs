namespace Platform.Console.Resources;

/// <summary>One line of <c>GET /resources</c> of the host.</summary>
internal sealed record Resource
{
    public required string Name { get; init; }

    public string Type { get; init; } = "";

    /// <summary>Aspire's names: <c>Running</c>, <c>Waiting</c>, <c>FailedToStart</c>, …</summary>
    public string State { get; init; } = "";

    /// <summary><c>Healthy</c>, <c>Unhealthy</c>, or null before the first answer.</summary>
    public string? Health { get; init; }

    public int? Pid { get; init; }

    public IReadOnlyList<ResourceUrl> Urls { get; init; } = [];

    public int? ExitCode { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public string? Error { get; init; }

    public IReadOnlyList<ResourceCommand> Commands { get; init; } = [];

    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>What the host gave the process; secret values come masked.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();
}
