namespace Platform.Content.Git;

/// <summary>A repository can't be read now; whoever needs it tries again. The message says which, and why.</summary>
internal sealed class RepositoryUnavailableException(string message, Exception? cause = null) : Exception(message, cause);
