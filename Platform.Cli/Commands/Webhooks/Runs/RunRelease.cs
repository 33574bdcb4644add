namespace Platform.Cli.Commands.Webhooks.Runs;

/// <summary>A release that the run's events made live, against the one before it.</summary>
internal sealed record RunRelease
{
    public required string ReleaseId { get; init; }

    public IReadOnlyList<string> Changed { get; init; } = [];

    public IReadOnlyList<string> Deleted { get; init; } = [];
}
