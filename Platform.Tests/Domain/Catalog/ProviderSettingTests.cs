using Platform.Domain.Catalog;

namespace Platform.Tests.Domain.Catalog;

public sealed class ProviderSettingTests
{
    [Theory]
    [InlineData("snipcart", "currency", "EUR", true)]
    [InlineData("snipcart", "currency", "EUR\n", false)]
    [InlineData("snipcart", "currency", "EURO", false)]
    [InlineData("snipcart", "mode", "Test", true)]
    [InlineData("snipcart", "mode", "test", false)]
    [InlineData("snipcart", "public_api_key", "key123", true)]
    [InlineData("snipcart", "public_api_key", "\"><script>", false)]
    [InlineData("sanity", "project_id", "abc123", true)]
    [InlineData("sanity", "dataset", "production", true)]
    [InlineData("shopify_basic", "store_domain", "enterprise-corp.myshopify.com", true)]
    [InlineData("shopify_basic", "store_domain", "enterprise-corp.example", false)]
    [InlineData("shopify_basic", "store_domain", "x.myshopify.com.evil.example", false)]
    [InlineData("foxy", "store_domain", "saas-company.foxycart.com", true)]
    [InlineData("foxy", "store_domain", "https://saas-company.foxycart.com", false)]
    [InlineData("decap", "repository_owner", "group/subgroup", true)]
    [InlineData("decap", "repository_owner", "../etc", false)]
    [InlineData("decap", "repository", ".github", true)]
    [InlineData("decap", "repository", "..", false)]
    [InlineData("decap", "branch", "feature/shop", true)]
    [InlineData("decap", "branch", "/main", false)]
    public void Setting_takes_whole_values_of_its_form(string provider, string name, string value, bool accepted) =>
        Assert.Equal(accepted, StackCatalog.FindProvider(new(provider))!.Setting(name)!.Accepts(value));

    [Fact]
    public void Only_settings_that_are_known_to_be_public_may_be_seen()
    {
        var secret = new ProviderSetting { Name = "api_key", Required = false, Secret = true, Description = "A key.", Example = "env:KEY" };
        var shop = StackCatalog.FindProvider(new("snipcart"))!;
        shop = shop with { Settings = [.. shop.Settings, secret] };
        var settings = new Dictionary<string, string> { ["currency"] = "EUR", ["api_key"] = "env:KEY", ["unknown"] = "x" };

        Assert.Equal(["currency"], shop.Public(settings).Select(setting => setting.Key));
    }
}
