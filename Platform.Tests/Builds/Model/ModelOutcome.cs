namespace Platform.Tests.Builds.Model;

/// <summary>How a build of the model ends. Killed: its process is gone, and its lease has to run out first.</summary>
internal enum ModelOutcome
{
    Live,
    Dropped,
    Failed,
    Killed,
    Interrupted,
    Cancelled,
}
