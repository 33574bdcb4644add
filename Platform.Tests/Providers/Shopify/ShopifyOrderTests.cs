using System.Text;
using Platform.Domain.Events;
using Platform.Domain.Json;
using static Platform.Tests.Providers.Shopify.ShopifyRequests;

namespace Platform.Tests.Providers.Shopify;

public sealed class ShopifyOrderTests
{
    private const string Order = """
        {"id":820982911946154508,"name":"#1041","currency":"USD","total_price":"157.50","current_total_price":"157.50","financial_status":"paid","fulfillment_status":null,
         "cancelled_at":null,"closed_at":null,"created_at":"2026-10-05T14:22:30-04:00","processed_at":"2026-10-05T14:22:29-04:00","updated_at":"2026-10-05T14:22:31-04:00",
         "email":null,"phone":null,"customer":null,"billing_address":null,"shipping_address":null,
         "line_items":[{"id":1,"variant_id":642667041472713922,"sku":"EC-VALVE-20","quantity":2,"price":"48.00"},
                       {"id":2,"variant_id":757650484644203962,"sku":"","quantity":1,"price":"61.50"},
                       {"id":3,"variant_id":null,"sku":null,"quantity":1,"price":"5.00"}]}
        """;

    [Theory]
    [InlineData("orders/create", "order_placed", "normal")]
    [InlineData("orders/updated", "order_updated", "low")]
    [InlineData("orders/paid", "order_updated", "low")]
    [InlineData("orders/partially_fulfilled", "order_updated", "low")]
    public void Topic_gives_type_and_priority(string topic, string type, string priority)
    {
        var unified = Single(topic, Order);
        Assert.Equal((type, priority), (Wire.Name(unified.EventType), Wire.Name(unified.Data.Priority)));
        Assert.Equal((ContentType.Order, "820982911946154508", null), (unified.ContentType, unified.ContentId.Value, unified.Locale));
    }

    // Protected customer data comes as null without Shopify's approval.
    [Fact]
    public void Order_keeps_products_totals_and_status_and_needs_no_person()
    {
        var order = Single("orders/create", Order).Data.UnifiedFields.Order!;
        Assert.Equal(
            [
                new OrderLine { Sku = "EC-VALVE-20", Quantity = 2, Price = "48.00" },
                new OrderLine { Sku = "757650484644203962", Quantity = 1, Price = "61.50" },
            ],
            order.Lines);
        Assert.Equal(("157.50", "USD", "open", "paid"), (order.Total, order.Currency, order.Status, order.PaymentStatus));
        Assert.Equal(new DateTimeOffset(2026, 10, 5, 18, 22, 29, TimeSpan.Zero), order.PlacedAt);
    }

    [Fact]
    public void Cancelled_order_is_an_update_whose_pieces_come_back_by_its_refund_alone()
    {
        var unified = Single("orders/cancelled", Order.Replace("\"cancelled_at\":null", "\"cancelled_at\":\"2026-10-06T14:22:31-04:00\""));
        Assert.Equal((EventType.OrderUpdated, "cancelled"), (unified.EventType, unified.Data.UnifiedFields.Order!.Status));
    }

    [Fact]
    public void Deleted_order_is_an_update_of_it() =>
        Assert.Equal("deleted", Single("orders/delete", """{"id":1}""").Data.UnifiedFields.Order!.Status);

    [Fact]
    public void Fulfillment_is_an_update_of_its_order()
    {
        var unified = Single("fulfillments/create", """{"id":255858046,"order_id":450789469,"status":"success","tracking_company":"Post","created_at":"2026-10-05T14:22:31Z","line_items":[]}""");
        Assert.Equal((EventType.OrderUpdated, "450789469"), (unified.EventType, unified.ContentId.Value));
    }

    [Fact]
    public void B6_refund_returns_what_is_restocked_and_names_itself()
    {
        var unified = Single("refunds/create", """
            {"id":890088186047892319,"order_id":820982911946154508,"created_at":"2026-10-07T10:00:00-04:00","processed_at":"2026-10-07T10:00:00-04:00",
             "refund_line_items":[{"quantity":1,"restock_type":"return","line_item":{"sku":"EC-VALVE-20","quantity":2,"price":"48.00"}},
                                  {"quantity":1,"restock_type":"no_restock","line_item":{"sku":"EC-GAUGE-10","quantity":1,"price":"29.90"}}],
             "transactions":[{"kind":"refund","status":"success","amount":"77.90","currency":"USD"},{"kind":"refund","status":"failure","amount":"1.00","currency":"USD"}]}
            """);

        Assert.Equal((EventType.OrderRefunded, "820982911946154508"), (unified.EventType, unified.ContentId.Value));
        var order = unified.Data.UnifiedFields.Order!;
        Assert.Equal([new OrderLine { Sku = "EC-VALVE-20", Quantity = 1, Price = "48.00" }], order.Lines);
        Assert.Equal(("890088186047892319", "77.90", "USD"), (order.RefundId, order.Total, order.Currency));
    }

    [Fact]
    public void Create_and_paid_of_one_order_are_two_events() =>
        Assert.NotEqual(Single("orders/create", Order).EventId, Single("orders/paid", Order).EventId);

    [Fact]
    public void No_member_that_may_name_a_person_leaves_the_provider()
    {
        const string person = "Ada Example";
        var flat = string.Join(",", PersonalMembers.Select(name => $"\"{name}\":\"{person}\""));
        var nested = string.Join(",", PersonalMembers.Select(name => $"\"{name}\":{{\"name\":\"{person}\",\"id\":\"{person}\"}}"));
        foreach (var members in new[] { flat, nested })
        {
            (string Topic, string Body)[] bodies =
            [
                ("orders/create", $$$"""{"id":1,{{{members}}},"line_items":[{"sku":"A","quantity":1,{{{members}}}}]}"""),
                ("orders/updated", $$$"""{"id":1,{{{members}}},"line_items":[{"sku":"A","quantity":1,{{{members}}}}]}"""),
                ("refunds/create", $$$"""{"id":1,"order_id":2,{{{members}}},"refund_line_items":[{"quantity":1,"line_item":{"sku":"A",{{{members}}}}}],"transactions":[{"kind":"refund","status":"success","amount":"1",{{{members}}}}]}"""),
                ("fulfillments/update", $$$"""{"id":1,"order_id":2,"tracking_company":"T","line_items":[{"sku":"A",{{{members}}}}],{{{members}}}}"""),
            ];
            foreach (var (topic, body) in bodies)
                Assert.DoesNotContain(person, Encoding.UTF8.GetString(EventJson.Serialize(Single(topic, body))), StringComparison.Ordinal);
        }
    }

    private static readonly string[] PersonalMembers =
    [
        "email", "contact_email", "phone", "customer", "billing_address", "shipping_address", "default_address", "destination", "browser_ip", "client_details",
        "note", "note_attributes", "tags", "token", "cart_token", "checkout_token", "order_status_url", "landing_site", "referring_site", "payment_details",
        "customer_locale", "user_id", "properties", "title", "receipt", "authorization", "tracking_number", "tracking_url", "tracking_urls", "origin_address",
    ];
}
