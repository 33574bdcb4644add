using Platform.Domain.Content;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Domain.Json;
using Platform.Providers;
using static Platform.Tests.Providers.Shopify.ShopifyRequests;

namespace Platform.Tests.Providers.Shopify;

public sealed class ShopifyNormalisationTests
{
    private const string Product = """
        {"id":788032119674292922,"title":"Ball valve","handle":"ball-valve","status":"active","vendor":"Enterprise Corp","body_html":"<p>Brass.<\/p>",
         "published_at":"2026-09-01T08:00:00-04:00","updated_at":"2026-10-05T14:22:31-04:00","tags":"valves, brass, ",
         "images":[{"src":"https:\/\/cdn.shopify.com\/valve.jpg","alt":null,"width":800,"height":600}],
         "variants":[{"id":642667041472713922,"title":"DN20","sku":"EC-VALVE-20","price":"48.00","inventory_item_id":271878346596884015,"inventory_quantity":12},
                     {"id":757650484644203962,"title":"DN25","sku":"","price":"61.50","inventory_item_id":9007199254740993,"inventory_quantity":3}],
         "variant_gids":[{"admin_graphql_api_id":"gid://shopify/ProductVariant/642667041472713922"},{"admin_graphql_api_id":"gid://shopify/ProductVariant/757650484644203962"}]}
        """;

    [Theory]
    [InlineData("products/create")]
    [InlineData("products/update")]
    public void Product_keeps_its_words_prices_and_variants_and_no_stock(string topic)
    {
        var unified = Single(topic, Product);
        var fields = unified.Data.UnifiedFields;

        Assert.Equal((EventType.ProductUpdated, ContentType.Product, "en-US"), (unified.EventType, unified.ContentType, unified.Locale));
        Assert.Equal(("Ball valve", "ball-valve", "<p>Brass.</p>"), (fields.Title, fields.Slug, fields.BodyHtml));
        Assert.Equal(["valves", "brass"], fields.Tags!);
        Assert.Equal([new ContentImage { Url = "https://cdn.shopify.com/valve.jpg", Width = 800, Height = 600 }], fields.Images!);
        Assert.Equal(new DateTimeOffset(2026, 9, 1, 12, 0, 0, TimeSpan.Zero), fields.PublishedAt);
        Assert.Equal(("EC-VALVE-20", "48.00", "USD", null, "271878346596884015"), (fields.Product!.Sku, fields.Product.Price, fields.Product.Currency, fields.Product.Stock, fields.Product.InventoryId));
        Assert.Equal(
            [
                new ProductVariant { Id = "642667041472713922", Sku = "EC-VALVE-20", Title = "DN20", Price = "48.00", InventoryId = "271878346596884015", Pieces = 12 },
                new ProductVariant { Id = "757650484644203962", Title = "DN25", Price = "61.50", InventoryId = "9007199254740993", Pieces = 3 },
            ],
            fields.Product.Variants!);
        Assert.False(unified.Partial);
        Assert.True(unified.Data.BuildRequired);
    }

    // 0.16 of the facts.
    [Fact]
    public void Ids_beyond_2_to_the_53_keep_every_digit() =>
        Assert.Equal("788032119674292922", Single("products/update", Product).ContentId.Value);

    [Fact]
    public void B2_order_key_is_updated_at_with_its_offset() =>
        Assert.Equal(OrderKey.From(new DateTimeOffset(2026, 10, 5, 18, 22, 31, TimeSpan.Zero)), Single("products/update", Product).OrderKey);

    [Theory]
    [InlineData("2026-11-02T09:00:00.123456789Z", "01793610000123456800")]
    [InlineData("2027-01-01T00:00:00Z", null)]
    [InlineData("soon", null)]
    public void B2_what_carries_no_time_is_sorted_by_when_it_was_triggered_but_never_ahead_of_us(string triggered, string? key) =>
        Assert.Equal(
            key ?? OrderKey.From(Inputs.ReceivedAt),
            Inputs.Single(Normalise(Signed("products/delete", """{"id":1}""").With("X-Shopify-Triggered-At", triggered))).OrderKey);

    [Fact]
    public void Name_that_shopify_gives_a_lone_variant_is_none() =>
        Assert.Null(Single("products/update", Product.Replace("\"DN20\"", "\"Default Title\"")).Data.UnifiedFields.Product!.Variants![0].Title);

    [Theory]
    [InlineData("\"status\":\"active\"", "\"status\":\"draft\"")]
    [InlineData("\"status\":\"active\"", "\"status\":\"archived\"")]
    [InlineData("\"published_at\":\"2026-09-01T08:00:00-04:00\"", "\"published_at\":null")]
    public void Product_that_is_not_on_sale_leaves_the_site_in_all_locales(string from, string to)
    {
        var unified = Single("products/update", Product.Replace(from, to));
        Assert.Equal((EventType.ContentUnpublished, ContentType.Product, null), (unified.EventType, unified.ContentType, unified.Locale));
    }

    [Theory]
    [InlineData("products/delete", """{"id":7}""", EventType.ProductDeleted, "7")]
    [InlineData("product_listings/remove", """{"product_listing":{"product_id":7}}""", EventType.ContentUnpublished, "7")]
    [InlineData("collections/delete", """{"id":7}""", EventType.ContentDeleted, "collection-7")]
    [InlineData("collection_listings/remove", """{"collection_listing":{"collection_id":7}}""", EventType.ContentUnpublished, "collection-7")]
    public void What_is_gone_is_gone_in_all_locales(string topic, string body, EventType type, string id)
    {
        var unified = Single(topic, body);
        Assert.Equal((type, id, null), (unified.EventType, unified.ContentId.Value, unified.Locale));
    }

    [Fact]
    public void Listing_is_read_as_the_product_it_lists()
    {
        var unified = Single("product_listings/add", """{"product_listing":{"product_id":7,"title":"Gauge","handle":"gauge","published_at":"2026-09-01T08:00:00Z","updated_at":"2026-09-01T08:00:00Z","variants":[{"id":8,"sku":"EC-GAUGE-10","price":"29.90"}]}}""");
        Assert.Equal((EventType.ProductUpdated, "7", "EC-GAUGE-10"), (unified.EventType, unified.ContentId.Value, unified.Data.UnifiedFields.Product!.Sku));
    }

    [Fact]
    public void Product_with_fewer_variants_than_it_has_is_partial() =>
        Assert.True(Single("products/update", Product.Replace("\"variant_gids\":[", "\"variant_gids\":[{},")).Partial);

    [Theory]
    [InlineData("""{"title":"no id","variants":[]}""")]
    [InlineData("""{"id":"gid","title":"odd id","variants":[]}""")]
    [InlineData("""{"id":1e3,"title":"odd id","variants":[]}""")]
    [InlineData("""{"id":1,"updated_at":"2026-09-01T08:00:00Z"}""")]
    public void Product_without_id_or_without_anything_to_show_is_unreadable(string body) =>
        Assert.IsType<NormalisationResult.Unreadable>(Normalise("products/update", body));

    [Theory]
    [InlineData("collections/create", EventType.ContentPublished)]
    [InlineData("collections/update", EventType.ContentUpdated)]
    public void Collection_is_content(string topic, EventType type)
    {
        const string body = """{"id":841564295,"handle":"valves","title":"Valves","body_html":"<p>All.</p>","sort_order":"manual","published_at":"2026-09-01T08:00:00Z","updated_at":"2026-09-01T08:00:00Z","image":{"src":"https://cdn.shopify.com/v.jpg","alt":"Valves"}}""";
        var unified = Single(topic, body);
        Assert.Equal((type, ContentType.Collection, "collection-841564295", "Valves"), (unified.EventType, unified.ContentType, unified.ContentId.Value, unified.Data.UnifiedFields.Title));
        Assert.Equal(EventType.ContentUnpublished, Single(topic, body.Replace("\"2026-09-01T08:00:00Z\",\"updated_at\"", "null,\"updated_at\"")).EventType);
    }

    [Fact]
    public void Level_is_told_by_inventory_item_and_location_and_asks_for_no_build()
    {
        var unified = Single("inventory_levels/update", """
            {"inventory_item_id":271878346596884015,"location_id":24826418,"available":6,"updated_at":"2026-10-05T14:22:31-04:00",
             "admin_graphql_api_id":"gid:\/\/shopify\/InventoryLevel\/24826418?inventory_item_id=271878346596884015"}
            """);

        Assert.Equal((EventType.InventoryChanged, "271878346596884015", null), (unified.EventType, unified.ContentId.Value, unified.Locale));
        Assert.Equal(new InventoryFields { InventoryId = "271878346596884015", LocationId = "24826418", Available = 6 }, unified.Data.UnifiedFields.Inventory);
        Assert.Equal((false, Priority.Low), (unified.Data.BuildRequired, unified.Data.Priority));
    }

    [Fact]
    public void Disconnect_is_a_level_without_a_number() =>
        Assert.Equal(
            new InventoryFields { InventoryId = "1", LocationId = "2" },
            Single("inventory_levels/disconnect", """{"inventory_item_id":1,"location_id":2}""").Data.UnifiedFields.Inventory);

    [Fact]
    public void Inventory_item_says_which_SKU_it_is()
    {
        Assert.Equal(
            new InventoryFields { InventoryId = "1", Sku = "EC-VALVE-20" },
            Single("inventory_items/update", """{"id":1,"sku":"EC-VALVE-20","tracked":true,"updated_at":"2026-10-05T14:22:31-04:00"}""").Data.UnifiedFields.Inventory);
        Assert.Equal(new InventoryFields { InventoryId = "1" }, Single("inventory_items/delete", """{"id":1}""").Data.UnifiedFields.Inventory);
        Assert.IsType<NormalisationResult.Ignored>(Normalise("inventory_items/create", """{"id":1,"sku":"","tracked":true}"""));
    }

    // The real sequence of a shop: what comes in a row may not swallow each other.
    [Fact]
    public void Events_that_look_alike_are_told_apart()
    {
        const string disconnect = """{"inventory_item_id":1,"location_id":2}""";
        WebhookRequest[] requests =
        [
            Signed("inventory_levels/disconnect", disconnect),
            Signed("inventory_levels/disconnect", disconnect).With("X-Shopify-Webhook-Id", "delivery-2"),
            Signed("products/delete", """{"id":1}""").With("X-Shopify-Webhook-Id", "delivery-3"),
            Signed("orders/delete", """{"id":1}""").With("X-Shopify-Webhook-Id", "delivery-4"),
        ];
        var identities = requests.Select(Provider.Identify).ToList();

        Assert.Equal(4, identities.Select(identity => identity.NativeId).Distinct().Count());
        Assert.All(identities, identity => Assert.Null(identity.BodyKey));
    }

    [Theory]
    [InlineData("customers/data_request")]
    [InlineData("customers/redact")]
    [InlineData("shop/redact")]
    [InlineData("customers/update")]
    [InlineData("app/uninstalled")]
    [InlineData("shop/update")]
    [InlineData("carts/update")]
    [InlineData("orders/edited")]
    public void What_no_site_shows_is_ignored_with_a_reason(string topic) =>
        Assert.Contains(topic.StartsWith("app/", StringComparison.Ordinal) ? "uninstalled" : topic, Assert.IsType<NormalisationResult.Ignored>(Normalise(topic, """{"id":1,"customer":{"email":"ada@example.com"}}""")).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("products/exploded", "{}")]
    [InlineData("products", "{}")]
    [InlineData("products/update", "not json")]
    [InlineData("products/update", "[]")]
    [InlineData("products/update", "7")]
    public void What_is_not_known_is_kept_as_unreadable(string topic, string body) =>
        Assert.IsType<NormalisationResult.Unreadable>(Normalise(topic, body));

    [Fact]
    public void Test_notification_changes_nothing_since_its_data_is_made_up() =>
        Assert.IsType<NormalisationResult.Ignored>(Normalise("products/update", Product, ("X-Shopify-Test", "true")));

    [Theory]
    [InlineData("products/create", "product_updated")]
    [InlineData("products/update", "product_updated")]
    public void F_event_id_is_derived_with_the_default_locale(string topic, string type)
    {
        var unified = Single(topic, Product);
        Assert.Equal(type, Wire.Name(unified.EventType));
        Assert.Equal(EventId.Derive("editorial-store#dev#claim", EventType.ProductUpdated, new("788032119674292922"), "en-US"), unified.EventId);
    }
}
