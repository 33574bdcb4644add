namespace Platform.Providers.Pulling;

/// <summary>A provider's content can't be read now; the message says who answered what, and what to do.</summary>
public sealed class ContentReadException(string message, Exception? cause = null) : Exception(message, cause);
