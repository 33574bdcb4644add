using Platform.Domain.Clients;

namespace Platform.Builds.Publishing;

/// <summary>How long whom may keep a file (DESIGN 4.4): browsers ask each time, the CDN keeps it until it is told otherwise.</summary>
internal static class CacheHeaders
{
    private const string Immutable = "public, max-age=31536000, immutable";
    private const string UntilInvalidated = "public, max-age=0, s-maxage=86400, must-revalidate";
    private const string ForAMinute = "public, max-age=0, s-maxage=60, must-revalidate";

    private const string Never = "no-store";

    /// <param name="fingerprinted">The name changes with the content.</param>
    public static string For(bool fingerprinted, ClientServiceConfig client) =>
        !client.ServiceIntegration.EnableCaching ? Never
        : fingerprinted ? Immutable
        : client.Site.Freshness == SiteFreshness.Expire ? ForAMinute
        : UntilInvalidated;
}
