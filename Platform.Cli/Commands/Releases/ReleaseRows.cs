namespace Platform.Cli.Commands.Releases;

/// <summary>Answer of <c>GET /releases</c>, the newest first.</summary>
/// <param name="HeldSince">Publishing is held since a rollback.</param>
internal sealed record ReleaseRows(IReadOnlyList<ReleaseRow> Items, DateTimeOffset? HeldSince);
