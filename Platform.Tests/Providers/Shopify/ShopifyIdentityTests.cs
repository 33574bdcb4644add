using static Platform.Tests.Providers.Shopify.ShopifyRequests;

namespace Platform.Tests.Providers.Shopify;

public sealed class ShopifyIdentityTests
{
    private const string Order = """{"id":1,"line_items":[],"updated_at":"2026-10-05T14:22:31-04:00"}""";

    [Fact]
    public void Native_id_is_the_deliverys_and_not_the_merchants_actions()
    {
        var first = Provider.Identify(Signed("orders/create", Order, ("X-Shopify-Event-Id", "action")));
        var second = Provider.Identify(Signed("orders/create", Order, ("X-Shopify-Event-Id", "action")).With("X-Shopify-Webhook-Id", "delivery-2"));

        Assert.Equal(("delivery-1", "delivery-2"), (first.NativeId, second.NativeId));
    }

    [Fact]
    public void Events_have_a_delivery_id_or_at_least_an_event_id()
    {
        Assert.Equal("delivery-1", Provider.Identify(Signed(Event("Product", "update", "{}", ("Shopify-Event-Id", "event-1")))).NativeId);
        Assert.Equal("event-1", Provider.Identify(Signed(Event("Product", "update", "{}", ("Shopify-Event-Id", "event-1"))).With("Shopify-Webhook-Id", null)).NativeId);
    }

    [Fact]
    public void Body_replayed_under_a_new_id_has_the_same_body_key()
    {
        var first = Provider.Identify(Signed("orders/create", Order));
        var again = Provider.Identify(Signed("orders/create", Order).With("X-Shopify-Webhook-Id", "forged"));

        Assert.NotNull(first.BodyKey);
        Assert.Equal(first.BodyKey, again.BodyKey);
        Assert.NotEqual(first.NativeId, again.NativeId);
    }

    // An order that is paid at once has one body for both.
    [Fact]
    public void Create_and_paid_of_one_order_are_two_deliveries_although_the_bodies_are_the_same() =>
        Assert.NotEqual(Provider.Identify(Signed("orders/create", Order)).BodyKey, Provider.Identify(Signed("orders/paid", Order)).BodyKey);

    [Theory]
    [InlineData("products/delete", """{"id":788032119674292922}""", false)]
    [InlineData("inventory_levels/disconnect", """{"inventory_item_id":1,"location_id":2}""", false)]
    [InlineData("product_listings/remove", """{"product_listing":{"product_id":1}}""", false)]
    [InlineData("inventory_levels/update", """{"inventory_item_id":1,"location_id":2,"available":3,"updated_at":"2026-10-05T14:22:31-04:00"}""", true)]
    [InlineData("product_listings/add", """{"product_listing":{"product_id":1,"updated_at":"2026-10-05T14:22:31-04:00"}}""", true)]
    [InlineData("refunds/create", """{"id":1,"order_id":2,"created_at":"2026-10-05T14:22:31-04:00"}""", true)]
    [InlineData("Product/update", """{"topic":"Product","data":{"product":{"updatedAt":"2026-10-05T14:22:31Z"}}}""", true)]
    [InlineData("Product/update", """{"topic":"Product","fields_changed":["product.title"]}""", false)]
    [InlineData("products/update", "not json", false)]
    public void Body_key_needs_a_time_in_the_body(string topic, string body, bool has) =>
        Assert.Equal(has, Provider.Identify(Signed(topic, body)).BodyKey is not null);

    [Theory]
    [InlineData("products/update", null, "products/update")]
    [InlineData("Product", "update", "Product/update")]
    [InlineData("products/update", "delete", "products/update")]
    public void Kind_is_the_topic_with_its_action(string topic, string? action, string kind) =>
        Assert.Equal(kind, Provider.Identify(Signed(topic, "{}").With("Shopify-Action", action)).Kind);
}
