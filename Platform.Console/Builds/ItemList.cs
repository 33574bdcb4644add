namespace Platform.Console.Builds;

/// <summary>Answer of <c>GET /builds</c> and <c>GET /batches</c>.</summary>
internal sealed record ItemList<T>(IReadOnlyList<T> Items);
