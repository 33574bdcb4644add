namespace Platform.LocalHost.Control;

/// <summary>One resource as <c>GET /resources</c> shows it. States and health are Aspire's words ("Running", "Healthy").</summary>
internal sealed record ResourceDocument
{
    public required string Name { get; init; }

    /// <summary>project, executable or container.</summary>
    public required string Type { get; init; }

    public required string State { get; init; }

    public required string? Health { get; init; }

    public required int? Pid { get; init; }

    public required IReadOnlyList<UrlDocument> Urls { get; init; }

    public required int? ExitCode { get; init; }

    public required DateTimeOffset? StartedAt { get; init; }

    public required string? Error { get; init; }

    public required IReadOnlyList<CommandDocument> Commands { get; init; }

    public required IReadOnlyList<string> DependsOn { get; init; }

    /// <summary>What the host gives the process beyond its own environment; secret values are masked.</summary>
    public required IReadOnlyDictionary<string, string?> Environment { get; init; }
}
