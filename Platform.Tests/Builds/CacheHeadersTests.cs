using Platform.Builds.Publishing;
using Platform.Domain.Clients;
using Platform.Domain.Clients.Templates;

namespace Platform.Tests.Builds;

public sealed class CacheHeadersTests
{
    private static readonly ClientServiceConfig Client = ClientTemplates.Tier1ComposedClient("demo", "Demo", "demo.example", "studio@demo.example");

    [Theory]
    [InlineData(true, SiteFreshness.Invalidate, "public, max-age=31536000, immutable")]
    [InlineData(false, SiteFreshness.Invalidate, "public, max-age=0, s-maxage=86400, must-revalidate")]
    [InlineData(false, SiteFreshness.Expire, "public, max-age=0, s-maxage=60, must-revalidate")]
    public void Pages_are_asked_for_again_and_fingerprinted_assets_never(bool fingerprinted, SiteFreshness freshness, string header) =>
        Assert.Equal(header, CacheHeaders.For(fingerprinted, Client with { Site = new() { Freshness = freshness } }));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Client_without_caching_has_nothing_stored(bool fingerprinted) =>
        Assert.Equal("no-store", CacheHeaders.For(fingerprinted, Client with { ServiceIntegration = Client.ServiceIntegration with { EnableCaching = false } }));
}
