namespace Platform.Cli.Commands.Content;

/// <summary>One step of a sync, as the Content service answers.</summary>
internal sealed record SyncedStep
{
    /// <summary><c>read</c>, <c>withdraw</c> or <c>compose</c>.</summary>
    public required string Phase { get; init; }

    public string? Provider { get; init; }

    public int Items { get; init; }

    public int Changed { get; init; }

    public IReadOnlyList<string> Faults { get; init; } = [];

    public IReadOnlyList<string> NotRead { get; init; } = [];

    public string? Cursor { get; init; }

    public override string ToString() => Phase switch
    {
        "read" => $"{Items} read from {Provider}, {Changed} changed",
        "withdraw" => $"{Items} are gone at {Provider}, {Changed} changed",
        _ => $"{Items} composed anew, {Changed} changed",
    };
}
