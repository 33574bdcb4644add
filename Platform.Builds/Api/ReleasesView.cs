namespace Platform.Builds.Api;

/// <summary>Answer of <c>GET /releases</c>, the newest first.</summary>
/// <param name="HeldSince">Publishing is held since a rollback; null where it isn't.</param>
internal sealed record ReleasesView(IReadOnlyList<ReleaseView> Items, DateTimeOffset? HeldSince);
