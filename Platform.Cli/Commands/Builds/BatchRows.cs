namespace Platform.Cli.Commands.Builds;

/// <summary>Answer of <c>GET /batches</c>: what is about to be built.</summary>
internal sealed record BatchRows(IReadOnlyList<BatchRow> Items);
