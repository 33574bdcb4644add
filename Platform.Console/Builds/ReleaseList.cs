namespace Platform.Console.Builds;

/// <summary>Answer of <c>GET /releases</c>.</summary>
/// <param name="HeldSince">Publishing is held since a rollback; null where it isn't.</param>
internal sealed record ReleaseList(IReadOnlyList<ReleaseView> Items, DateTimeOffset? HeldSince);
