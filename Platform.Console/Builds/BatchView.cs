namespace Platform.Console.Builds;

/// <summary>An open batch as the Builds API shows it.</summary>
internal sealed record BatchView
{
    public required string Id { get; init; }

    public string Priority { get; init; } = "normal";

    public required int Events { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public int Failures { get; init; }

    /// <summary>In words for people.</summary>
    public string WaitsFor { get; init; } = "";

    public TextView? Manifest { get; init; }
}
