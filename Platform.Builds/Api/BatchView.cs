namespace Platform.Builds.Api;

/// <summary>An open batch, and in plain words what it waits for.</summary>
internal sealed record BatchView
{
    public required string Id { get; init; }

    public required string ClientId { get; init; }

    public required string Priority { get; init; }

    public required int Events { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Failed builds in a row whose events it carries.</summary>
    public required int Failures { get; init; }

    /// <summary>What becomes of events whose build failed; null where none did.</summary>
    public string? Retry { get; init; }

    public required string WaitsFor { get; init; }

    public ManifestView? Manifest { get; init; }
}
