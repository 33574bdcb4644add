namespace Platform.Builds.Api;

/// <summary>Answer of <c>GET /builds</c>, the newest first.</summary>
internal sealed record BuildsView(IReadOnlyList<BuildView> Items);
