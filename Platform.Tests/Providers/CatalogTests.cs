using Platform.Domain.Catalog;

namespace Platform.Tests.Providers;

public sealed class CatalogTests
{
    [Fact]
    public void Catalog_and_registry_hold_the_same_providers_of_the_same_kind() =>
        Assert.Equal(
            StackCatalog.Providers.Select(provider => (provider.Id.Value, provider.Kind)).Order(),
            Platform.Providers.ProviderRegistry.All.Select(provider => (provider.Metadata.Id.Value, provider.Metadata.Kind)).Order());
}
