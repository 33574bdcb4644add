namespace Platform.Builds.Running;

/// <summary>Why a build was ended from outside. Lost: its lease is another's now, who settles it.</summary>
internal enum Interruption
{
    None,
    Lost,
    Cancelled,
    TimedOut,
    Stopping,
}
