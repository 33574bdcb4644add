using Platform.Aws.Audit;
using Platform.Domain.Events;

namespace Platform.Tests.Content;

public sealed class StockTests(ContentFixture content) : IClassFixture<ContentFixture>
{
    private readonly Events events = new(content.Client);

    [Fact]
    public async Task B6_An_order_counts_once_however_often_it_comes()
    {
        var order = events.Order("order-once", 10, ("ONCE", 1), ("ONCE", 2));
        await content.PublishAsync(events.Product("once", 1, "ONCE", stock: 10));

        await content.PublishAsync(order, order, events.Again(order));

        Assert.Equal(7, await StockAsync("once"));
    }

    [Fact]
    public async Task B6_Selling_out_asks_for_a_build_at_once_and_so_does_coming_back()
    {
        await content.PublishAsync(events.Product("out", 1, "OUT", stock: 2));
        var one = events.Order("o-1", 10, ("OUT", 1));
        var last = events.Order("o-2", 11, ("OUT", 3));
        var back = events.Refund("o-2", "r-1", 12, ("OUT", 3));

        await content.PublishAsync(one);
        Assert.Equal(Priority.Normal, (await content.FindRequestAsync(one))!.Data.Priority);

        await content.PublishAsync(last);
        var sold = (await content.FindAsync("out"))!.Product!;
        Assert.Equal((0, false), (sold.Stock, sold.Available));
        Assert.Equal(Priority.High, (await content.FindRequestAsync(last))!.Data.Priority);

        await content.PublishAsync(back);
        var again = (await content.FindAsync("out"))!.Product!;
        Assert.Equal((1, true), (again.Stock, again.Available));
        Assert.Equal(Priority.High, (await content.FindRequestAsync(back))!.Data.Priority);
    }

    [Fact]
    public async Task B6_An_edit_that_keeps_the_stock_value_does_not_bring_back_what_was_sold()
    {
        await content.PublishAsync(events.Product("edit", 1, "EDIT", stock: 5));
        await content.PublishAsync(events.Order("o-edit", 10, ("EDIT", 2)));

        await content.PublishAsync(events.Product("edit", 20, "EDIT", stock: 5, title: "A better name"));

        Assert.Equal(3, await StockAsync("edit"));
        Assert.Equal("A better name", (await content.FindAsync("edit"))!.Title);
    }

    [Fact]
    public async Task B6_A_new_stock_value_replaces_what_was_counted_before_it()
    {
        await content.PublishAsync(events.Product("level", 1, "LEVEL", stock: 5));
        await content.PublishAsync(events.Order("o-before", 10, ("LEVEL", 2)));
        await content.PublishAsync(events.Product("level", 20, "LEVEL", stock: 50));
        Assert.Equal(50, await StockAsync("level"));

        await content.PublishAsync(events.Order("o-late", 15, ("LEVEL", 1)), events.Order("o-after", 25, ("LEVEL", 1)));

        Assert.Equal(49, await StockAsync("level"));
    }

    [Fact]
    public async Task B6_A_revision_that_comes_late_tells_since_when_the_stock_was_what_it_is()
    {
        await content.PublishAsync(events.Order("o-since", 10, ("SINCE", 2)));
        await content.PublishAsync(events.Product("since", 20, "SINCE", stock: 5, title: "A better name"));
        Assert.Equal(5, await StockAsync("since"));

        await content.PublishAsync(events.Product("since", 1, "SINCE", stock: 5));

        Assert.Equal(3, await StockAsync("since"));
        Assert.Equal("A better name", (await content.FindAsync("since"))!.Title);
    }

    [Fact]
    public async Task B6_A_refund_without_lines_returns_nothing_and_one_with_lines_returns_once()
    {
        var refund = events.Refund("o-refund", "r-9", 30, ("REFUND", 1));
        await content.PublishAsync(events.Product("refund", 1, "REFUND", stock: 5));
        await content.PublishAsync(events.Order("o-refund", 10, ("REFUND", 2)));

        await content.PublishAsync(events.Refund("o-refund", "r-8", 20));
        Assert.Equal(3, await StockAsync("refund"));
        await content.PublishAsync(refund, events.Again(refund));

        Assert.Equal(4, await StockAsync("refund"));
    }

    [Fact]
    public async Task B6_Twenty_orders_at_once_are_all_counted()
    {
        await content.PublishAsync(events.Product("rush", 1, "RUSH", stock: 100));

        await content.PublishAsync(Enumerable.Range(0, 20).Select(number => events.Order($"o-rush-{number}", 10 + number, ("RUSH", 2))));

        Assert.Equal(60, await StockAsync("rush"));
    }

    [Fact]
    public async Task An_order_changes_the_product_in_all_locales_with_one_request()
    {
        await content.PublishAsync(events.Product("both", 1, "BOTH", stock: 5), events.Product("both", 1, "BOTH", stock: 5, locale: "de"));
        var order = events.Order("o-both", 10, ("BOTH", 1));

        await content.PublishAsync(order);

        Assert.Equal((4, 4), (await StockAsync("both"), await StockAsync("both", "de")));
        Assert.Equal(["both#de", "both#en"], (await content.FindRequestAsync(order))!.Data.UnifiedFields.Build!.ChangedItems);
    }

    [Fact]
    public async Task An_order_for_an_unknown_product_waits_for_it()
    {
        var order = events.Order("o-early", 10, ("EARLY", 2));
        await content.PublishAsync(order);
        Assert.Contains(Stages.PendingProduct, await content.StagesAsync(order));
        Assert.Null(await content.FindRequestAsync(order));

        await content.PublishAsync(events.Product("early", 1, "EARLY", stock: 5));

        Assert.Equal(3, await StockAsync("early"));
    }

    [Fact]
    public async Task A_product_without_stock_is_available_and_orders_change_nothing()
    {
        await content.PublishAsync(events.Product("endless", 1, "ENDLESS"));
        var order = events.Order("o-endless", 10, ("ENDLESS", 7));

        await content.PublishAsync(order);

        var product = (await content.FindAsync("endless"))!.Product!;
        Assert.Equal((null, true), (product.Stock, product.Available));
        Assert.Null(await content.FindRequestAsync(order));
    }

    [Fact]
    public async Task B8_A_level_by_inventory_id_waits_for_the_product_that_names_it()
    {
        var early = events.Inventory(5, 8, inventoryId: "gid/77");
        await content.PublishAsync(early);
        Assert.Contains(Stages.PendingProduct, await content.StagesAsync(early));
        await content.PublishAsync(events.Product("gid", 1, "GID"));

        await content.PublishAsync(events.ShopProduct("shop-gid", 2, "GID", price: null, inventoryId: "gid/77"));
        Assert.Equal(8, await StockAsync("gid"));

        await content.PublishAsync(events.Inventory(9, 3, inventoryId: "gid/77"));
        await content.PublishAsync(events.Inventory(7, 99, inventoryId: "gid/77"));
        Assert.Equal(3, await StockAsync("gid"));
    }

    [Fact]
    public async Task A_level_of_the_shop_has_its_own_orders_in_it()
    {
        await content.PublishAsync(events.Product("shop-level", 1, "SHOP", stock: 50));
        await content.PublishAsync(events.Inventory(10, 4, sku: "SHOP"));

        await content.PublishAsync(events.Order("o-shop", 12, ("SHOP", 1)));

        Assert.Equal(4, await StockAsync("shop-level"));
    }

    private async Task<int?> StockAsync(string id, string? locale = null) => (await content.FindAsync(id, locale))?.Product?.Stock;
}
