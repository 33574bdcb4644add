namespace Platform.Content.Git;

/// <summary>
/// A Git host may announce a push before each of its servers shows it. A branch that does not hold the announced commit is
/// either such a server's, or was moved on by a forced push: only time tells, so a young push waits and an old one takes the tip
/// as it is.
/// </summary>
internal static class HostLag
{
    /// <summary>Past the projector's third receive of a message, short of its last.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <param name="reached">The announced commit is the tip, or one of its ancestors.</param>
    /// <param name="received">When the push was told; null where that is not known.</param>
    public static bool IsLikely(bool reached, DateTimeOffset? received, DateTimeOffset now) =>
        !reached && received is { } at && now - at < Longest;
}
