namespace Platform.Builds.Publishing;

/// <summary>How a publish ended. Superseded: a release with a higher number is live. Locked: somebody else held the site for too long.</summary>
/// <param name="Report">Set where it was published.</param>
internal readonly record struct PublishResult(PublishReport? Report, bool Superseded)
{
    public static readonly PublishResult Locked = new(null, Superseded: false);

    public static readonly PublishResult GaveWay = new(null, Superseded: true);

    public static PublishResult Published(PublishReport report) => new(report, Superseded: false);
}
