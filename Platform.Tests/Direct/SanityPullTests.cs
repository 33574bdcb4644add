using Platform.Aws.Audit;
using Platform.Aws.Deliveries;
using Platform.Content.Pulling;
using Platform.Domain.Clients;
using Platform.Domain.Content;
using Platform.Providers.Pulling;
using Platform.Tests.Direct.Rig;
using Platform.Tests.Emulators;
using Platform.Tests.Waiting;

namespace Platform.Tests.Direct;

/// <summary>The content of a client at Sanity, read by its query API.</summary>
public sealed class SanityPullTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_webhook_builds_the_seeds_documents_and_shows_the_edit()
    {
        using var client = DirectClient.AtSanity();
        await using var sanity = await SanityServer.StartAsync();
        await using var direct = await DirectService.StartAsync(layer, client, settings: sanity.Settings);
        sanity.Put("article-new", "Fresh from the query API");

        var delivery = await direct.PostAsync("sanity/article-published");

        await direct.ShowsAsync("/article/article-new/", "Fresh from the query API");
        Assert.NotNull(await direct.PageAsync("/product/blue-mug/"));
        await direct.SettledAsync(delivery);
    }

    [Fact]
    public async Task All_pages_are_read_in_the_order_of_ids()
    {
        using var client = DirectClient.AtSanity();
        await using var sanity = await SanityServer.StartAsync(seeded: false);
        for (var i = 0; i < 1_203; i++)
            sanity.Put($"article-{i:0000}", $"Article {i}");

        var items = await ReadAsync(client, sanity);

        Assert.Equal(1_203, items.Count);
        Assert.Equal(3, sanity.Asked);
        Assert.Equal(items.Select(ItemKey.Of).Order(), items.Select(ItemKey.Of));
    }

    [Fact]
    public async Task Drafts_and_versions_are_left_out_even_where_the_API_gives_them()
    {
        using var client = DirectClient.AtSanity();
        await using var sanity = await SanityServer.StartAsync(seeded: false);
        sanity.Put("article-one", "Published");
        sanity.Put("drafts.article-one", "Draft");
        sanity.Put("versions.r1.article-one", "Version");

        Assert.Equal("Published", Assert.Single(await ReadAsync(client, sanity)).Title);
    }

    [Fact]
    public async Task The_token_is_sent_and_a_refused_one_is_told_by_its_place()
    {
        using var client = DirectClient.AtSanity();
        await using var sanity = await SanityServer.StartAsync();
        sanity.Token = "a-read-token";
        Assert.NotEmpty(await ReadAsync(client, sanity));

        sanity.Token = "another-token";
        var refused = await Assert.ThrowsAsync<ContentReadException>(() => ReadAsync(client, sanity));
        Assert.Contains("content.token (401)", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_token_fails_the_build_and_nothing_is_lost()
    {
        using var client = DirectClient.AtSanity();
        await using var sanity = await SanityServer.StartAsync();
        sanity.Token = "another-token";
        await using var direct = await DirectService.StartAsync(layer, client, timers: false, sanity.Settings);

        var delivery = await direct.PostAsync("sanity/article-published");
        await direct.PassAsync();

        var failed = await direct.DeliveryAsync(delivery);
        Assert.Equal(DeliveryState.Accepted, failed.Record.State);
        Assert.Contains("content.token (401)", failed.Events.Single().Stages.Single(stage => stage.Stage == Stages.Failed).Detail, StringComparison.Ordinal);
        Assert.Equal(0, direct.Runner.Runs);

        sanity.Token = null;
        await Eventually.HoldsAsync(async _ =>
        {
            await direct.PassAsync();
            return (await direct.DeliveryAsync(delivery)).Record.State == DeliveryState.Settled;
        });
        Assert.NotNull(await direct.PageAsync("/product/blue-mug/"));
    }

    [Fact]
    public async Task E3_A_product_has_the_contents_figure_where_no_shop_sells_it()
    {
        using var client = DirectClient.AtSanity();
        await using var sanity = await SanityServer.StartAsync();

        var mug = (await ReadAsync(client, sanity)).Single(item => item.Product?.Sku == "MUG-BLUE-01");

        Assert.Equal(14, mug.Product!.Stock);
    }

    [Fact]
    public async Task E3_With_a_shop_the_product_comes_without_a_figure_and_can_be_bought()
    {
        using var client = DirectClient.AtSanity();
        await using var sanity = await SanityServer.StartAsync();

        var shop = new EcommerceProviderConfig { Provider = new("snipcart") };
        var mug = (await ReadAsync(client, sanity, config => config with { ServiceIntegration = config.ServiceIntegration with { EcommerceConfig = shop } }))
            .Single(item => item.Product?.Sku == "MUG-BLUE-01");

        Assert.Null(mug.Product!.Stock);
        Assert.True(mug.Product.Available);
        Assert.Equal("snipcart", mug.Product.Checkout!.Provider.Value);
    }

    private async Task<IReadOnlyList<ContentItem>> ReadAsync(DirectClient client, SanityServer sanity, Func<ClientServiceConfig, ClientServiceConfig>? change = null)
    {
        await using var direct = await DirectService.StartAsync(layer, client, timers: false, sanity.Settings);
        var config = direct.Get<ClientDirectory>().Find(client.Id)!;
        return await direct.Get<ContentPull>().ReadAsync(change?.Invoke(config) ?? config, "dev", Cancellation).ToListAsync(Cancellation);
    }
}
