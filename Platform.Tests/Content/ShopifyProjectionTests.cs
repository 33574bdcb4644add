using Microsoft.Extensions.DependencyInjection;
using Platform.Aws.Audit;
using Platform.Domain.Clients;
using Platform.Domain.Content;
using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Tests.Content;

/// <summary>A shop with a catalogue, variants and stock of its own, beside a CMS.</summary>
public sealed class ShopifyProjectionTests(ContentFixture content) : IClassFixture<ContentFixture>
{
    private static readonly ProviderId ShopifyId = new("shopify_basic");

    private readonly Events cms = new(content.Merchant);
    private readonly ShopifyEvents shop = new(content.Services.GetRequiredService<ClientDirectory>().Find(content.Merchant)!);

    [Fact]
    public async Task B1_a_product_of_the_CMS_meets_the_variant_with_its_SKU()
    {
        await content.PublishAsync(shop.Product("101", 1, "In the shop", ("MEET-S", "10.00", 3), ("MEET-L", "20.00", 4)));
        await content.PublishAsync(shop.Level("91011", "1", 2, 3), shop.Level("91012", "1", 2, 4));
        Assert.Equal(("MEET-S", "10.00", 3), Offer(await FindAsync("101")));

        await content.PublishAsync(cms.Product("meet-large", 3, "MEET-L", title: "Words of the CMS", price: "1.00"));

        var item = await FindAsync("meet-large");
        Assert.Equal(("MEET-L", "20.00", 4), Offer(item));
        Assert.Equal(("Words of the CMS", "USD"), (item!.Title, item.Product!.Currency));
        Assert.Equal(new ProductCheckout { Provider = ShopifyId, ItemId = "1012" }, item.Product.Checkout);
        Assert.Equal(ShopifyId, item.Provenance["product.price"].Provider);
        Assert.Equal(ShopifyId, item.Provenance["product.stock"].Provider);
    }

    [Fact]
    public async Task A_shops_product_stands_under_its_own_id_until_the_CMS_has_any_of_its_variants_and_again_after()
    {
        await content.PublishAsync(shop.Product("102", 1, "Alone", ("ALONE-S", "10.00", 3), ("ALONE-L", "20.00", 4)));
        Assert.Equal("Alone", (await FindAsync("102"))!.Title);

        await content.PublishAsync(cms.Product("alone", 2, "ALONE-L"));
        Assert.Null(await FindAsync("102"));

        await content.PublishAsync(cms.Delete("alone", 3, type: ContentType.Product));
        Assert.Equal(("ALONE-S", "10.00"), (await FindAsync("102"))!.Product is { } product ? (product.Sku, product.Price) : default);
    }

    [Fact]
    public async Task A_shops_own_product_shows_all_its_kinds_each_with_its_stock_and_one_that_is_left_is_enough()
    {
        await content.PublishAsync(shop.Product("120", 1, "Kinds", ("KIND-S", "10.00", 3), ("KIND-L", "20.00", 4)));
        await content.PublishAsync(shop.Level("91201", "1", 2, 0), shop.Level("91202", "1", 2, 4));

        var product = (await FindAsync("120"))!.Product!;
        Assert.Equal(
            [
                new ItemVariant { ItemId = "1201", Sku = "KIND-S", Title = "Kind 1", Price = "10.00", Stock = 0, Available = false },
                new ItemVariant { ItemId = "1202", Sku = "KIND-L", Title = "Kind 2", Price = "20.00", Stock = 4, Available = true },
            ],
            product.Variants!);
        Assert.True(product.Available);

        await content.PublishAsync(shop.Level("91202", "1", 3, 0));
        Assert.False((await FindAsync("120"))!.Product!.Available);
    }

    [Fact]
    public async Task A_variant_that_is_gone_lets_go_of_what_it_shared()
    {
        await content.PublishAsync(shop.Product("103", 1, "Shares", ("SHARE-S", "10.00", 3), ("SHARE-L", "20.00", 4)));
        await content.PublishAsync(cms.Product("shares", 2, "SHARE-L", price: "1.00"));
        Assert.Equal("20.00", (await FindAsync("shares"))!.Product!.Price);

        await content.PublishAsync(shop.Product("103", 3, "Shares", ("SHARE-S", "10.00", 3)));

        Assert.Equal("1.00", (await FindAsync("shares"))!.Product!.Price);
        Assert.NotNull(await FindAsync("103"));
    }

    [Fact]
    public async Task A_variant_without_a_SKU_is_known_by_its_id()
    {
        await content.PublishAsync(shop.Product("104", 1, "No SKU", (null, "10.00", 3)));
        await content.PublishAsync(shop.Level("91041", "1", 2, 7));

        Assert.Equal(("1041", "10.00", 7), Offer(await FindAsync("104")));
    }

    [Fact]
    public async Task B6_stock_comes_from_inventory_events_and_not_from_a_product_that_was_edited()
    {
        await content.PublishAsync(shop.Product("105", 1, "Counted", ("COUNTED", "10.00", 99)));
        Assert.Null((await FindAsync("105"))!.Product!.Stock);

        await content.PublishAsync(shop.Level("91051", "1", 2, 8));
        var edit = shop.Product("105", 3, "Counted, and renamed", ("COUNTED", "10.00", 50));
        await content.PublishAsync(edit);

        Assert.Equal(8, (await FindAsync("105"))!.Product!.Stock);
        Assert.DoesNotContain(Stages.InventoryChanged, await content.StagesAsync(edit));
        Assert.Equal(Priority.Normal, (await content.FindRequestAsync(edit))!.Data.Priority);
    }

    [Fact]
    public async Task B6_an_update_that_only_moves_stock_is_a_level_and_asks_for_a_build_only_when_it_crosses_zero()
    {
        await content.PublishAsync(shop.Product("106", 1, "Moves", ("MOVES", "10.00", 8)));
        await content.PublishAsync(shop.Level("91061", "1", 2, 8));
        var fewer = shop.Product("106", 3, "Moves", ("MOVES", "10.00", 5));
        var none = shop.Product("106", 4, "Moves", ("MOVES", "10.00", 0));
        var back = shop.Product("106", 5, "Moves", ("MOVES", "10.00", 2));

        await content.PublishAsync(fewer);
        Assert.Equal(5, (await FindAsync("106"))!.Product!.Stock);
        Assert.Contains(Stages.InventoryChanged, await content.StagesAsync(fewer));
        Assert.Equal(Priority.Low, (await content.FindRequestAsync(fewer))!.Data.Priority);

        await content.PublishAsync(none);
        Assert.False((await FindAsync("106"))!.Product!.Available);
        Assert.Equal(Priority.High, (await content.FindRequestAsync(none))!.Data.Priority);

        await content.PublishAsync(back);
        Assert.True((await FindAsync("106"))!.Product!.Available);
        Assert.Equal(Priority.High, (await content.FindRequestAsync(back))!.Data.Priority);
    }

    [Fact]
    public async Task B6_the_levels_of_locations_and_the_figure_over_all_of_them_are_not_added()
    {
        await content.PublishAsync(shop.Product("107", 1, "Both", ("BOTH-WAYS", "10.00", 7)));
        await content.PublishAsync(shop.Level("91071", "1", 2, 3), shop.Level("91071", "2", 2, 4));
        Assert.Equal(7, (await FindAsync("107"))!.Product!.Stock);

        await content.PublishAsync(shop.Product("107", 3, "Both", ("BOTH-WAYS", "10.00", 6)));
        Assert.Equal(6, (await FindAsync("107"))!.Product!.Stock);

        await content.PublishAsync(shop.Level("91071", "1", 4, 1));
        Assert.Equal(5, (await FindAsync("107"))!.Product!.Stock);
    }

    [Fact]
    public async Task B5_an_update_that_only_moves_stock_is_one_however_often_and_late_it_comes()
    {
        var first = shop.Product("108", 1, "Late", ("LATE", "10.00", 8));
        var second = shop.Product("108", 2, "Late", ("LATE", "10.00", 5));
        var third = shop.Product("108", 3, "Late, and renamed", ("LATE", "10.00", 5));

        await content.PublishAsync(third);
        await content.PublishAsync(first);
        await content.PublishAsync(second, second);

        Assert.Equal(("Late, and renamed", 5), (await FindAsync("108")) is { } item ? (item.Title, item.Product!.Stock) : default);
        Assert.Contains(Stages.InventoryChanged, await content.StagesAsync(second));
    }

    [Fact]
    public async Task B8_inventory_item_and_level_that_come_before_the_product_wait_for_it()
    {
        var item = shop.Told("inventory_items/create", $$"""{"id":91091,"sku":"EARLY-SKU","tracked":true,"updated_at":"{{Events.At(1):yyyy-MM-ddTHH:mm:ssZ}}"}""", 1);
        var level = shop.Level("91091", "1", 2, 11, "connect");
        await content.PublishAsync(item, level);
        Assert.Contains(Stages.PendingProduct, await content.StagesAsync(level));

        await content.PublishAsync(shop.Product("109", 3, "Early", ("EARLY-SKU", "10.00", 11)));

        Assert.Equal(11, (await FindAsync("109"))!.Product!.Stock);
    }

    [Fact]
    public async Task B8_a_level_without_variant_ids_is_completed_by_what_the_cache_knows_or_waits()
    {
        var early = shop.Level("91101", "1", 1, 6);
        await content.PublishAsync(early);
        Assert.Contains(Stages.PendingProduct, await content.StagesAsync(early));

        await content.PublishAsync(shop.Product("110", 2, "Waits", ("WAITS", "10.00", 6)));
        Assert.Equal(6, (await FindAsync("110"))!.Product!.Stock);

        await content.PublishAsync(shop.Level("91101", "1", 3, 4));
        Assert.Equal(4, (await FindAsync("110"))!.Product!.Stock);
    }

    [Fact]
    public async Task B8_a_late_revision_of_a_product_renames_no_inventory()
    {
        await content.PublishAsync(shop.Product("111", 5, "Renamed", ("NEW-NAME", "10.00", 1)));
        await content.PublishAsync(shop.Product("111", 1, "Renamed", ("OLD-NAME", "10.00", 1)));

        await content.PublishAsync(shop.Level("91111", "1", 6, 9));

        Assert.Equal(("NEW-NAME", "10.00", 9), Offer(await FindAsync("111")));
    }

    [Fact]
    public async Task Two_disconnects_in_a_row_are_two_events()
    {
        await content.PublishAsync(shop.Product("112", 1, "Two places", ("PLACES", "10.00", 7)));
        await content.PublishAsync(shop.Level("91121", "1", 2, 3, "connect"), shop.Level("91121", "2", 2, 4, "connect"));
        var first = shop.Disconnect("91121", "2", 3);
        var second = shop.Disconnect("91121", "2", 5);

        await content.PublishAsync(first);
        Assert.Equal(3, (await FindAsync("112"))!.Product!.Stock);
        await content.PublishAsync(shop.Level("91121", "2", 4, 6, "connect"));
        Assert.Equal(9, (await FindAsync("112"))!.Product!.Stock);
        await content.PublishAsync(second);
        Assert.Equal(3, (await FindAsync("112"))!.Product!.Stock);

        Assert.NotEqual(first.EventId, second.EventId);
        Assert.Equal(first.Data.UnifiedFields.Inventory, second.Data.UnifiedFields.Inventory);
    }

    [Fact]
    public async Task B6_an_order_that_is_created_and_then_paid_is_sold_once_and_both_are_kept()
    {
        await content.PublishAsync(cms.Product("sold-once", 1, "SOLD-ONCE", stock: 10));
        var created = shop.Order("orders/create", "501", 2, "SOLD-ONCE", 3);
        var paid = shop.Order("orders/paid", "501", 2, "SOLD-ONCE", 3);

        await content.PublishAsync(created, paid);
        await content.PublishAsync(shop.Order("orders/create", "501", 2, "SOLD-ONCE", 3), shop.Order("orders/updated", "501", 4, "SOLD-ONCE", 3));
        await content.DrainAsync(content.Layer.Layer.Queues.EventAudit);

        Assert.Equal(7, (await FindAsync("sold-once"))!.Product!.Stock);
        Assert.NotNull(await content.AuditedAsync(created));
        Assert.NotNull(await content.AuditedAsync(paid));
    }

    [Fact]
    public async Task B6_a_cancelled_orders_pieces_come_back_with_its_refund()
    {
        await content.PublishAsync(cms.Product("comes-back", 1, "COMES-BACK", stock: 10));
        await content.PublishAsync(shop.Order("orders/create", "502", 2, "COMES-BACK", 3));
        var refund = shop.Told("refunds/create", $$"""{"id":7,"order_id":502,"processed_at":"{{Events.At(3):yyyy-MM-ddTHH:mm:ssZ}}","refund_line_items":[{"quantity":3,"restock_type":"cancel","line_item":{"sku":"COMES-BACK","quantity":3} }]}""", 3);

        await content.PublishAsync(shop.Order("orders/cancelled", "502", 3, "COMES-BACK", 3));
        Assert.Equal(7, (await FindAsync("comes-back"))!.Product!.Stock);
        await content.PublishAsync(refund, refund);

        Assert.Equal(10, (await FindAsync("comes-back"))!.Product!.Stock);
    }

    [Fact]
    public async Task A_product_that_is_archived_leaves_the_site_and_comes_back_by_a_build_of_its_own()
    {
        await content.PublishAsync(shop.Product("113", 1, "Archived", ("ARCHIVED", "10.00", 5)));
        await content.PublishAsync(shop.Archived("113", 2, "Archived", ("ARCHIVED", "10.00", 5)));
        Assert.Null(await FindAsync("113"));

        var again = shop.Product("113", 3, "Archived", ("ARCHIVED", "10.00", 5));
        await content.PublishAsync(again);

        Assert.NotNull(await FindAsync("113"));
        Assert.Equal(Priority.Normal, (await content.FindRequestAsync(again))!.Data.Priority);
    }

    [Fact]
    public async Task A_deleted_product_is_gone_for_good()
    {
        await content.PublishAsync(shop.Product("114", 1, "Deleted", ("DELETED", "10.00", 5)));
        await content.PublishAsync(shop.Told("products/delete", """{"id":114}""", 3));
        await content.PublishAsync(shop.Product("114", 2, "Deleted", ("DELETED", "11.00", 5)));

        Assert.Null(await FindAsync("114"));
    }

    [Fact]
    public async Task A_collection_of_the_shop_is_published_and_taken_back()
    {
        var updated = Events.At(1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
        await content.PublishAsync(shop.Told("collections/create", $$"""{"id":114,"title":"Spares","handle":"spares","sort_order":"manual","published_at":"{{updated}}","updated_at":"{{updated}}"}""", 1));
        Assert.Equal((ContentType.Collection, "spares"), await FindAsync("collection-114") is { } item ? (item.Type, item.Slug) : default);

        await content.PublishAsync(shop.Told("collections/delete", """{"id":114}""", 2));
        Assert.Null(await FindAsync("collection-114"));
    }

    private Task<ContentItem?> FindAsync(string id) => content.FindAsync(id, key: "key-of-the-merchant");

    private static (string Sku, string? Price, int? Stock) Offer(ContentItem? item) => (item!.Product!.Sku, item.Product.Price, item.Product.Stock);
}
