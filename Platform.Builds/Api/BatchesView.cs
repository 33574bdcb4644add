namespace Platform.Builds.Api;

/// <summary>Answer of <c>GET /batches</c>.</summary>
internal sealed record BatchesView(IReadOnlyList<BatchView> Items);
