namespace Platform.Builds.Publishing;

/// <summary>How a rollback ended. Unknown: there is no such release, or its blobs were collected. Busy: a build or publish would not end.</summary>
/// <param name="Report">Set where it was done.</param>
internal readonly record struct RollbackResult(PublishReport? Report, bool Unknown)
{
    public static readonly RollbackResult NoSuchRelease = new(null, Unknown: true);

    public static readonly RollbackResult Busy = new(null, Unknown: false);
}
