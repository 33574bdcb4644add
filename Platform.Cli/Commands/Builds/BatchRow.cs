namespace Platform.Cli.Commands.Builds;

/// <summary>An open batch as the Builds API tells it.</summary>
internal sealed record BatchRow
{
    public required string Id { get; init; }

    public required string WaitsFor { get; init; }

    /// <summary>The retry schedule, where a build failed with events that it carries.</summary>
    public string? Retry { get; init; }

    public ManifestRow? Manifest { get; init; }
}
