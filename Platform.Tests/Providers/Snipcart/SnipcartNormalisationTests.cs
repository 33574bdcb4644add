using System.Text;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Domain.Json;
using Platform.Providers;
using static Platform.Tests.Providers.Snipcart.SnipcartRequests;

namespace Platform.Tests.Providers.Snipcart;

public sealed class SnipcartNormalisationTests
{
    [Theory]
    [InlineData("order.completed", """{"token":"o"}""", "order_placed", "normal")]
    [InlineData("order.status.changed", """{"token":"o"}""", "order_updated", "low")]
    [InlineData("order.paymentStatus.changed", """{"token":"o"}""", "order_updated", "low")]
    [InlineData("order.trackingNumber.changed", """{"token":"o"}""", "order_updated", "low")]
    [InlineData("order.refund.created", """{"orderToken":"o","id":"r"}""", "order_refunded", "normal")]
    [InlineData("v3/subscription.invoice.payment.succeeded", """{"subscription":{"id":"o"}}""", "subscription_changed", "low")]
    [InlineData("v3/subscription.state.cancelled", """{"subscription":{"id":"o"}}""", "subscription_changed", "low")]
    [InlineData("subscription.created", """{"id":"o"}""", "subscription_changed", "low")]
    public void Event_name_gives_type_and_priority(string name, string content, string type, string priority)
    {
        var unified = Single(Envelope(name, content));

        Assert.Equal((type, priority), (Wire.Name(unified.EventType), Wire.Name(unified.Data.Priority)));
        Assert.Equal((ContentType.Order, "o"), (unified.ContentType, unified.ContentId.Value));
        Assert.Null(unified.Locale);
        Assert.False(unified.Draft);
    }

    [Theory]
    [InlineData("order.notification.created")]
    [InlineData("order.withdrawal.created")]
    [InlineData("customauth:customer_updated")]
    public void What_changes_no_page_is_ignored(string name) =>
        Assert.IsType<NormalisationResult.Ignored>(Normalise(Envelope(name)));

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"eventName":"order.exploded","content":{}}""")]
    [InlineData("""{"eventName":"order.completed"}""")]
    [InlineData("""{"eventName":"order.completed","content":[]}""")]
    [InlineData("""{"eventName":"order.completed","content":{"invoiceNumber":"1"}}""")]
    [InlineData("""{"eventName":"order.completed","content":{"token":7}}""")]
    public void What_names_no_order_is_unreadable(string body) => Assert.IsType<NormalisationResult.Unreadable>(Normalise(body));

    [Fact]
    public void Order_keeps_items_totals_and_status()
    {
        var order = Single(Envelope("order.completed", """
            {"token":"o","invoiceNumber":"EDIT-1","currency":"eur","finalGrandTotal":155.5,"status":"Processed","paymentStatus":"Paid",
             "completionDate":"2026-10-05T14:22:31Z","modificationDate":"2026-10-05T14:22:31Z",
             "items":[{"id":"BOWL","quantity":2,"price":68.0,"unitPrice":68.0},{"id":"TOWEL","quantity":1,"price":19.5}]}
            """)).Data.UnifiedFields.Order!;

        Assert.Equal(
            [new OrderLine { Sku = "BOWL", Quantity = 2, Price = "68.00" }, new OrderLine { Sku = "TOWEL", Quantity = 1, Price = "19.50" }],
            order.Lines);
        Assert.Equal(("155.50", "EUR", "Processed", "Paid"), (order.Total, order.Currency, order.Status, order.PaymentStatus));
        Assert.Equal(new DateTimeOffset(2026, 10, 5, 14, 22, 31, TimeSpan.Zero), order.PlacedAt);
    }

    [Fact]
    public void Refund_is_told_from_other_refunds_of_its_order()
    {
        var order = Single(Envelope("order.refund.created", """{"orderToken":"o","id":"r","amount":28.9,"currency":"eur"}""")).Data.UnifiedFields.Order!;
        Assert.Equal(("r", "28.90", "EUR"), (order.RefundId, order.Total, order.Currency));
    }

    [Theory]
    [InlineData("""[{"id":"A","quantity":1}]""", false)]
    [InlineData("""[{"id":"A","quantity":1},{"quantity":1}]""", true)]
    [InlineData("""[{"id":"A","quantity":0}]""", true)]
    [InlineData("""[{"id":"A","quantity":1.5}]""", true)]
    [InlineData("{}", true)]
    public void Order_whose_items_cannot_be_counted_is_partial(string items, bool partial) =>
        Assert.Equal(partial, Single(Envelope("order.completed", $$"""{"token":"o","items":{{items}}}""")).Partial);

    [Fact]
    public void B2_order_key_is_the_modification_else_the_envelopes_time_with_all_its_digits()
    {
        Assert.Equal("01791210151000000000", Single(Envelope("order.completed", """{"token":"o","modificationDate":"2026-10-05T14:22:31Z"}""")).OrderKey);
        Assert.Equal("01791210153483726100", Single(Envelope("order.completed", """{"token":"o"}""")).OrderKey);
    }

    [Fact]
    public void Numbers_beyond_what_we_count_with_do_not_break_it()
    {
        var order = Single(Envelope("order.completed", """
            {"token":"o","finalGrandTotal":1e400,"grandTotal":9007199254740993,"items":[{"id":"A","quantity":99999999999}]}
            """)).Data.UnifiedFields.Order!;
        Assert.Empty(order.Lines);
        Assert.Equal("9007199254740993.00", order.Total);
    }

    [Fact]
    public void A3_native_id_holds_the_bodys_hash()
    {
        var first = Provider.Identify(WithToken(Envelope("order.completed", """{"token":"o","total":1}""")));
        var again = Provider.Identify(Request(Envelope("order.completed", """{"token":"o","total":1}"""), ("X-Snipcart-RequestToken", "other")));
        var forged = Provider.Identify(WithToken(Envelope("order.completed", """{"token":"o","total":2}""")));

        Assert.StartsWith("order.completed:o:2026-10-05T14:22:33.4837261Z:", first.NativeId, StringComparison.Ordinal);
        Assert.Equal(64, first.NativeId.Split(':')[^1].Length);
        Assert.Equal(first.NativeId, again.NativeId);
        Assert.NotEqual(first.NativeId, forged.NativeId);
        Assert.Null(first.BodyKey);
    }

    [Fact]
    public void Native_id_stays_short_whatever_the_body_says() =>
        Assert.True(Provider.Identify(WithToken(Envelope("order.completed", $$"""{"token":"{{new string('x', 10_000)}}"}"""))).NativeId.Length < 512);

    [Fact]
    public void F_event_id_is_derived_without_a_locale() =>
        Assert.Equal(
            EventId.Derive("editorial-store#dev#claim", EventType.OrderPlaced, new("o"), null),
            Single(Envelope("order.completed", """{"token":"o"}""")).EventId);

    [Fact]
    public void No_member_that_may_name_a_person_leaves_the_provider()
    {
        const string person = "Ada Example";
        var everywhere = string.Join(",", PersonalMembers.Select(name => $"\"{name}\":\"{person}\""));
        var nested = string.Join(",", PersonalMembers.Select(name => $"\"{name}\":{{\"fullName\":\"{person}\"}}"));
        foreach (var content in new[] { everywhere, nested })
        {
            foreach (var name in new[] { "order.completed", "order.status.changed", "order.refund.created", "v3/subscription.state.cancelled" })
            {
                var body = Envelope(name, $$$"""{"token":"o","orderToken":"o","subscription":{"id":"s",{{{content}}}},{{{content}}},"items":[{"id":"A","quantity":1,{{{content}}}}]}""");
                Assert.DoesNotContain(person, Encoding.UTF8.GetString(EventJson.Serialize(Single(body))), StringComparison.Ordinal);
            }
        }
    }

    private static readonly string[] PersonalMembers =
    [
        "email", "user", "billingAddress", "shippingAddress", "billingAddressName", "billingAddressAddress1", "shippingAddressPhone",
        "cardHolderName", "creditCardLast4Digits", "notes", "customFieldsJson", "customFields", "ipAddress", "userAgent", "comment",
        "trackingNumber", "trackingUrl", "paymentTransactionId", "name", "description", "metadata", "customerDetailsId", "userId",
    ];

    private static NormalisationResult Normalise(string body) => Provider.Normalise(Inputs.Of(WithToken(body)));

    private static UnifiedEvent Single(string body) => Inputs.Single(Normalise(body));
}
