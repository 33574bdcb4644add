using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Providers;
using static Platform.Tests.Providers.Shopify.ShopifyRequests;

namespace Platform.Tests.Providers.Shopify;

/// <summary>Shopify's newer deliveries, whose body is an envelope around what the subscription asked for.</summary>
public sealed class ShopifyEventsTests
{
    private const string Update = """
        {"topic":"Product","action":"update","handle":"platform","fields_changed":{"added":[],"updated":["product[id: 'gid://shopify/Product/788032119674292922'].title"],"removed":[]},
         "query_variables":{"productId":"gid://shopify/Product/788032119674292922"},
         "data":{"product":{"id":"gid://shopify/Product/788032119674292922","title":"Ball valve","handle":"ball-valve","descriptionHtml":"<p>Brass.</p>","status":"ACTIVE",
          "publishedAt":"2026-09-01T12:00:00Z","updatedAt":"2026-10-05T18:22:31Z","tags":["valves","brass"],
          "variants":{"nodes":[{"id":"gid://shopify/ProductVariant/642667041472713922","title":"DN20","sku":"EC-VALVE-20","price":"48.00","inventoryQuantity":12,"inventoryItem":{"id":"gid://shopify/InventoryItem/271878346596884015"}}]}}}}
        """;

    [Fact]
    public void Product_is_the_same_fact_as_the_webhooks()
    {
        var unified = Inputs.Single(Normalise(Signed(Event("Product", "update", Update))));
        var fields = unified.Data.UnifiedFields;

        Assert.Equal((EventType.ProductUpdated, "788032119674292922", "en-US"), (unified.EventType, unified.ContentId.Value, unified.Locale));
        Assert.Equal(OrderKey.From(new DateTimeOffset(2026, 10, 5, 18, 22, 31, TimeSpan.Zero)), unified.OrderKey);
        Assert.Equal(("Ball valve", "ball-valve", "<p>Brass.</p>", 2), (fields.Title, fields.Slug, fields.BodyHtml, fields.Tags!.Count));
        Assert.Equal(
            [new ProductVariant { Id = "642667041472713922", Sku = "EC-VALVE-20", Title = "DN20", Price = "48.00", InventoryId = "271878346596884015", Pieces = 12 }],
            fields.Product!.Variants!);
        Assert.False(unified.Partial);
    }

    [Fact]
    public void Variants_may_be_asked_for_as_edges()
    {
        var body = Update.Replace("\"nodes\":[{", "\"edges\":[{\"node\":{").Replace("}}]}}}}", "}}}]}}}}");
        Assert.Equal("EC-VALVE-20", Inputs.Single(Normalise(Signed(Event("Product", "update", body)))).Data.UnifiedFields.Product!.Sku);
    }

    [Fact]
    public void Product_that_is_not_active_leaves_the_site() =>
        Assert.Equal(EventType.ContentUnpublished, Inputs.Single(Normalise(Signed(Event("Product", "update", Update.Replace("ACTIVE", "DRAFT"))))).EventType);

    [Fact]
    public void Delete_needs_no_data() =>
        Assert.Equal(
            (EventType.ProductDeleted, "7"),
            Inputs.Single(Normalise(Signed(Event("Product", "delete", """{"topic":"Product","action":"delete","fields_changed":[],"query_variables":{"productId":"gid://shopify/Product/7"}}""")))) is var gone
                ? (gone.EventType, gone.ContentId.Value)
                : default);

    [Theory]
    [InlineData("Product", "delete")]
    [InlineData("Order", "update")]
    public void Topic_and_action_of_the_headers_must_be_those_of_the_signed_body(string topic, string action) =>
        Assert.Equal("topic_mismatch", RefusedWith(Normalise(Signed(Event(topic, action, Update)))));

    [Fact]
    public void Envelope_under_a_webhooks_topic_is_refused() =>
        Assert.Equal("topic_mismatch", RefusedWith(Normalise("products/delete", Update)));

    [Fact]
    public void Delivery_without_a_query_says_too_little_and_is_kept_with_the_query_that_is_missing()
    {
        var body = Update[..Update.IndexOf("\"data\"", StringComparison.Ordinal)].TrimEnd().TrimEnd(',') + "}";
        Assert.Contains("query($productId", Assert.IsType<NormalisationResult.Unreadable>(Normalise(Signed(Event("Product", "update", body)))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Event_about_something_else_is_kept_as_unreadable() =>
        Assert.IsType<NormalisationResult.Unreadable>(Normalise(Signed(Event("Order", "create", """{"topic":"Order","action":"create","fields_changed":[],"query_variables":{"orderId":"gid://shopify/Order/7"}}"""))));
}
