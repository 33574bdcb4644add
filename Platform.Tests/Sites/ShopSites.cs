using System.Text.Json.Nodes;
using Platform.Tests.Sites.Rig;

namespace Platform.Tests.Sites;

/// <summary>A built site of each shop, made when a test first asks for it.</summary>
public sealed class ShopSites : IDisposable
{
    /// <summary>The page of a product of which nothing is left.</summary>
    public const string SoldOut = "/product/ash-glazed-tea-bowl/";

    private static readonly Dictionary<string, string> Settings = new()
    {
        ["snipcart"] = """{"public_api_key":"test-public-key","currency":"EUR"}""",
        ["foxy"] = """{"store_domain":"shop.foxycart.com","currency":"EUR"}""",
        ["shopify_basic"] = """{"store_domain":"shop.myshopify.com","currency":"EUR"}""",
    };

    private readonly SemaphoreSlim one = new(1);
    private readonly Dictionary<string, SiteFolder> built = [];

    public void Dispose()
    {
        foreach (var site in built.Values)
            site.Dispose();
        one.Dispose();
    }

    internal async Task<SiteFolder> OfAsync(string shop)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await one.WaitAsync(cancellation);
        try
        {
            if (!built.TryGetValue(shop, out var site))
            {
                site = await SiteFolder.BuildAsync(
                    config => config["shop"] = new JsonObject { ["provider"] = shop, ["settings"] = JsonNode.Parse(Settings[shop]) }, (id, item) => Edit(shop, id, item), cancellationToken: cancellation);
                built[shop] = site;
            }

            return site;
        }
        finally
        {
            one.Release();
        }
    }

    // As the content comes from each shop: only Foxy has subscriptions here, and only Shopify a catalogue with kinds.
    private static void Edit(string shop, string id, JsonObject item)
    {
        if (item["product"] is not JsonObject product)
            return;
        if (id == "product-ash-glazed-tea-bowl")
            (product["stock"], product["available"]) = (0, false);
        if (id != "product-blue-mug")
            return;

        if (shop == "foxy")
            product["subscriptions"] = new JsonArray("1m", "3m");
        if (shop == "shopify_basic")
        {
            product["variants"] = JsonNode.Parse("""
                [{"item_id":"42001","sku":"MUG-S","title":"Small","price":"30.00","stock":0,"available":false},
                 {"item_id":"42002","sku":"MUG-BLUE-01","title":"Large","price":"32.00","stock":5,"available":true}]
                """);
        }
    }
}
