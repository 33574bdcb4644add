using Platform.Domain.Catalog;
using Platform.Domain.Clients;
using Platform.Providers;
using Platform.Providers.Pulling;

namespace Platform.Tests.Providers;

public sealed class CatalogTests
{
    [Fact]
    public void Catalog_and_registry_hold_the_same_providers_of_the_same_kind() =>
        Assert.Equal(
            StackCatalog.Providers.Select(provider => (provider.Id.Value, provider.Kind)).Order(),
            ProviderRegistry.All.Select(provider => (provider.Metadata.Id.Value, provider.Metadata.Kind)).Order());

    [Fact]
    public void A_CMS_can_be_pulled_if_it_can_be_read_or_its_content_is_in_Git() =>
        Assert.Equal(
            StackCatalog.CmsProviders.Where(cms => cms.CanBePulled).Select(cms => cms.Id.Value),
            StackCatalog.CmsProviders.Where(cms => ProviderRegistry.Find(cms.Id) is IContentReader || ClientOf(cms).Repository is not null).Select(cms => cms.Id.Value));

    // A direct build reads no shop (RULES E3).
    [Fact]
    public void No_shop_is_offered_as_a_source_of_content() => Assert.DoesNotContain(StackCatalog.Shops, shop => shop.CanBePulled);

    private static ClientServiceConfig ClientOf(ProviderEntry cms)
    {
        var settings = cms.Settings.ToDictionary(setting => setting.Name, setting => setting.Example);
        return DemoClient.Config with { ServiceIntegration = DemoClient.Config.ServiceIntegration with { CmsConfig = new CmsProviderConfig { Provider = cms.Id, Settings = settings } } };
    }
}
