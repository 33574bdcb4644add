using Platform.Providers;
using static Platform.Tests.Providers.Shopify.ShopifyRequests;

namespace Platform.Tests.Providers.Shopify;

/// <summary>A captured, validly signed body under another topic, or at another client's address.</summary>
public sealed class ShopifySourceTests
{
    private static readonly Dictionary<string, string> Bodies = new()
    {
        ["a product"] = """{"id":1,"title":"T","handle":"t","vendor":"V","product_type":"P","variants":[],"updated_at":"2026-10-05T14:22:31Z"}""",
        ["a product listing"] = """{"product_listing":{"product_id":1,"title":"T","variants":[]}}""",
        ["a product listing's id alone"] = """{"product_listing":{"product_id":1}}""",
        ["a collection"] = """{"id":1,"title":"T","handle":"t","sort_order":"manual"}""",
        ["a collection listing"] = """{"collection_listing":{"collection_id":1,"title":"T"}}""",
        ["a collection listing's id alone"] = """{"collection_listing":{"collection_id":1}}""",
        ["an inventory item"] = """{"id":1,"sku":"S","tracked":true}""",
        ["an inventory level"] = """{"inventory_item_id":1,"location_id":2,"available":3,"updated_at":"2026-10-05T14:22:31Z"}""",
        ["an inventory level's ids without a number"] = """{"inventory_item_id":1,"location_id":2}""",
        ["an order"] = """{"id":1,"line_items":[],"financial_status":"paid","fulfillment_status":"fulfilled","cancelled_at":"2026-10-05T14:22:31Z"}""",
        ["a refund"] = """{"id":1,"order_id":2,"refund_line_items":[],"transactions":[]}""",
        ["a fulfillment"] = """{"id":1,"order_id":2,"status":"success","tracking_company":null,"line_items":[]}""",
        ["an id alone"] = """{"id":1}""",
    };

    private static readonly Dictionary<string, string> Topics = new()
    {
        ["products/create"] = "a product",
        ["products/update"] = "a product",
        ["products/delete"] = "an id alone",
        ["product_listings/add"] = "a product listing",
        ["product_listings/update"] = "a product listing",
        ["product_listings/remove"] = "a product listing's id alone",
        ["collections/create"] = "a collection",
        ["collections/update"] = "a collection",
        ["collections/delete"] = "an id alone",
        ["collection_listings/add"] = "a collection listing",
        ["collection_listings/update"] = "a collection listing",
        ["collection_listings/remove"] = "a collection listing's id alone",
        ["inventory_items/create"] = "an inventory item",
        ["inventory_items/update"] = "an inventory item",
        ["inventory_items/delete"] = "an id alone",
        ["inventory_levels/connect"] = "an inventory level",
        ["inventory_levels/update"] = "an inventory level",
        ["inventory_levels/disconnect"] = "an inventory level's ids without a number",
        ["orders/create"] = "an order",
        ["orders/updated"] = "an order",
        ["orders/paid"] = "an order",
        ["orders/cancelled"] = "an order",
        ["orders/fulfilled"] = "an order",
        ["orders/partially_fulfilled"] = "an order",
        ["orders/delete"] = "an id alone",
        ["refunds/create"] = "a refund",
        ["fulfillments/create"] = "a fulfillment",
        ["fulfillments/update"] = "a fulfillment",
    };

    [Fact]
    public void Every_topic_takes_its_own_kind_of_body_and_refuses_every_other()
    {
        Assert.Equal(Platform.Providers.Shopify.ShopifyTopics.Names.Order(), Topics.Keys.Order());
        foreach (var (topic, own) in Topics)
        {
            foreach (var (kind, body) in Bodies)
            {
                var result = Normalise(topic, body);
                if (kind == own)
                    Assert.True(result is NormalisationResult.Events, $"{topic} with {kind}: {result}");
                else
                    Assert.True(result is NormalisationResult.Refused { Refusal: { Code: "topic_mismatch", Status: 400 } }, $"{topic} with {kind}: {result}");
            }
        }
    }

    [Theory]
    [InlineData("orders/paid", """{"id":1,"line_items":[],"financial_status":"pending"}""")]
    [InlineData("orders/paid", """{"id":1,"line_items":[],"financial_status":null}""")]
    [InlineData("orders/cancelled", """{"id":1,"line_items":[],"cancelled_at":null}""")]
    [InlineData("orders/fulfilled", """{"id":1,"line_items":[],"fulfillment_status":null}""")]
    [InlineData("orders/fulfilled", """{"id":1,"line_items":[],"fulfillment_status":"partial"}""")]
    public void Order_that_is_not_what_the_topic_says_is_refused(string topic, string body) =>
        Assert.Equal("topic_mismatch", RefusedWith(Normalise(topic, body)));

    [Theory]
    [InlineData("orders/paid")]
    [InlineData("orders/cancelled")]
    [InlineData("orders/fulfilled")]
    public void Member_that_the_subscription_left_out_contradicts_nothing(string topic) =>
        Assert.IsType<NormalisationResult.Events>(Normalise(topic, """{"id":1,"line_items":[]}"""));

    [Fact]
    public void Webhook_of_another_shop_is_refused()
    {
        Assert.Equal("source_mismatch", RefusedWith(Normalise(Signed("products/delete", """{"id":1}""").With("X-Shopify-Shop-Domain", "another.myshopify.com"))));
        Assert.IsType<NormalisationResult.Events>(Normalise(Signed("products/delete", """{"id":1}""").With("X-Shopify-Shop-Domain", "Enterprise-Corp.myshopify.com")));
    }

    [Fact]
    public void Long_text_of_a_header_is_not_repeated_in_full() =>
        Assert.InRange(Assert.IsType<NormalisationResult.Refused>(Normalise(Signed("products/delete", """{"id":1}""").With("X-Shopify-Shop-Domain", new string('x', 5000)))).Refusal.Detail.Length, 1, 300);
}
