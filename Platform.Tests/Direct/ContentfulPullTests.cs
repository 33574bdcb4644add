using Platform.Aws.Audit;
using Platform.Aws.Deliveries;
using Platform.Content.Pulling;
using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.Providers.Pulling;
using Platform.Tests.Direct.Rig;
using Platform.Tests.Emulators;
using Platform.Tests.Waiting;

namespace Platform.Tests.Direct;

/// <summary>The content of a client at Contentful, read by its Delivery API, and the products of a shop beside it.</summary>
public sealed class ContentfulPullTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_webhook_builds_the_seeds_entries()
    {
        using var client = DirectClient.AtContentful();
        await using var apis = await ReadApiServer.StartAsync();
        await using var direct = await DirectService.StartAsync(layer, client, settings: apis.Settings);

        var delivery = await direct.PostAsync("contentful/entry-publish");

        await direct.ShowsAsync("/article/choosing-a-ball-valve/", "Choosing a ball valve");
        Assert.NotNull(await direct.PageAsync("/product/seal-kit/"));
        await direct.SettledAsync(delivery);
    }

    [Fact]
    public async Task A_refused_token_fails_the_build_and_nothing_is_lost()
    {
        using var client = DirectClient.AtContentful();
        await using var apis = await ReadApiServer.StartAsync();
        apis.ContentfulToken = "another-token";
        await using var direct = await DirectService.StartAsync(layer, client, timers: false, apis.Settings);

        var delivery = await direct.PostAsync("contentful/entry-publish");
        await direct.PassAsync();

        var failed = await direct.DeliveryAsync(delivery);
        Assert.Equal(DeliveryState.Accepted, failed.Record.State);
        Assert.Contains("content.token (401)", failed.Events[0].Stages.Single(stage => stage.Stage == Stages.Failed).Detail, StringComparison.Ordinal);

        apis.ContentfulToken = "a-delivery-token";
        await Eventually.HoldsAsync(async _ =>
        {
            await direct.PassAsync();
            return (await direct.DeliveryAsync(delivery)).Record.State == DeliveryState.Settled;
        });
        Assert.NotNull(await direct.PageAsync("/product/seal-kit/"));
    }

    [Fact]
    public async Task CMS_and_shop_are_read_with_a_token_each()
    {
        using var client = DirectClient.AtContentful();
        await using var apis = await ReadApiServer.StartAsync();
        await using var direct = await DirectService.StartAsync(layer, client, timers: false, apis.Settings);
        var api = direct.Get<ApiPull>();
        var config = WithShop(direct.Get<ClientDirectory>().Find(client.Id)!, new SecretReference { Ref = "env:SHOPIFY_TOKEN" });

        Assert.Equal(7, (await api.ReadPageAsync(config, "dev", new("contentful"), after: null, pageSize: null, Cancellation)).Events.Count);
        Assert.Equal(3, (await api.ReadPageAsync(config, "dev", new("shopify_basic"), after: null, pageSize: null, Cancellation)).Events.Count);

        apis.ShopifyToken = "another-token";
        Assert.Contains("content.shop_token (401)", await FaultAsync(api, config), StringComparison.Ordinal);
        Assert.Contains("Name the Admin API access token", await FaultAsync(api, WithShop(config, token: null)), StringComparison.Ordinal);
        Assert.Contains("env:NOT_THERE of content.shop_token", await FaultAsync(api, WithShop(config, new SecretReference { Ref = "env:NOT_THERE" })), StringComparison.Ordinal);
    }

    [Fact]
    public async Task E3_A_direct_build_reads_the_CMS_only()
    {
        using var client = DirectClient.AtContentful();
        await using var apis = await ReadApiServer.StartAsync();
        await using var direct = await DirectService.StartAsync(layer, client, timers: false, apis.Settings);
        var config = WithShop(direct.Get<ClientDirectory>().Find(client.Id)!, new SecretReference { Ref = "env:SHOPIFY_TOKEN" });

        var items = await direct.Get<ContentPull>().ReadAsync(config, "dev", Cancellation).ToListAsync(Cancellation);

        Assert.Equal(7, items.Count);
        Assert.All(items.Where(item => item.Product is not null), item => Assert.Null(item.Product!.Stock));
    }

    private static ClientServiceConfig WithShop(ClientServiceConfig config, SecretReference? token)
    {
        var shop = new EcommerceProviderConfig { Provider = new ProviderId("shopify_basic"), Settings = new Dictionary<string, string> { ["store_domain"] = "enterprise-corp.myshopify.com" } };
        return config with { Content = config.Content with { ShopToken = token }, ServiceIntegration = config.ServiceIntegration with { EcommerceConfig = shop } };
    }

    private static async Task<string> FaultAsync(ApiPull api, ClientServiceConfig config) =>
        (await Assert.ThrowsAsync<ContentReadException>(() => api.ReadPageAsync(config, "dev", new("shopify_basic"), after: null, pageSize: null, Cancellation))).Message;
}
