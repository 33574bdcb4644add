namespace Platform.Builds.Publishing;

/// <summary>This process was so slow that another took the site over; that one finishes the publish.</summary>
internal sealed class SiteLockLostException(string site) : Exception($"The lock of {site} was taken over.");
