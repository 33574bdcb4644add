using Platform.Builds.Publishing;
using Platform.Builds.Rows;

namespace Platform.Builds.Closing;

/// <summary>How a build ended that made no release.</summary>
internal sealed record BuildEnd(BuildState State, PutBackKind Kind, string Error)
{
    public static readonly BuildEnd ProcessGone = Failed("The process that ran it is gone.");

    public static BuildEnd Failed(string error) => new(BuildState.Failed, PutBackKind.Failed, error);

    public static BuildEnd CancelledBy(string canceller) =>
        new(BuildState.Cancelled, canceller == Rollback.Canceller ? PutBackKind.Interrupted : PutBackKind.Cancelled, $"Cancelled by {canceller}.");
}
