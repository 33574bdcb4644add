namespace Platform.Cli.Commands.Builds;

/// <summary>Answer of <c>GET /builds</c>, the newest first.</summary>
internal sealed record BuildRows(IReadOnlyList<BuildRow> Items);
