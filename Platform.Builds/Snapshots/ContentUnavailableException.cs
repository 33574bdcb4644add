namespace Platform.Builds.Snapshots;

/// <summary>A client's content can't be read now: its build fails with this message, and is tried again by the schedule.</summary>
internal sealed class ContentUnavailableException(string message, Exception? cause = null) : Exception(message, cause);
