using System.Text;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Domain.Json;
using Platform.Providers;
using static Platform.Tests.Providers.Foxy.FoxyRequests;

namespace Platform.Tests.Providers.Foxy;

public sealed class FoxyNormalisationTests
{
    [Theory]
    [InlineData("transaction/created", "", "order_placed")]
    [InlineData("transaction/created", "approved", "order_placed")]
    [InlineData("transaction/created", "authorized", "order_placed")]
    [InlineData("transaction/captured", "captured", "order_placed")]
    [InlineData("transaction/refeed", "completed", "order_placed")]
    [InlineData("transaction/modified", "approved", "order_placed order_updated")]
    [InlineData("transaction/modified", "declined", "order_updated")]
    [InlineData("transaction/refunded", "refunded", "order_refunded")]
    [InlineData("transaction/refunded", "refunding", "order_refunded")]
    [InlineData("transaction/voided", "voided", "order_refunded")]
    [InlineData("transaction/refeed", "refunded", "order_placed order_refunded")]
    public void Event_and_status_give_types(string name, string status, string types) =>
        Assert.Equal(types, string.Join(' ', Events(Of(name, Transaction(status))).Select(e => Wire.Name(e.EventType))));

    [Theory]
    [InlineData("transaction/created", "pending")]
    [InlineData("transaction/modified", "pending")]
    [InlineData("transaction/created", "pending_fraud_review")]
    [InlineData("transaction/created", "declined")]
    [InlineData("transaction/refeed", "rejected")]
    public void What_is_not_paid_is_no_order(string name, string status) =>
        Assert.Contains($"'{status}'", Assert.IsType<NormalisationResult.Ignored>(Normalise(Of(name, Transaction(status)))).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("updateinfo")]
    [InlineData("subscription_cancellation")]
    public void Transaction_in_which_nothing_is_bought_is_no_order(string type) =>
        Assert.IsType<NormalisationResult.Ignored>(Normalise(Of("transaction/created", Transaction("approved", $$""","type":"{{type}}" """))));

    [Theory]
    [InlineData("customer/created")]
    [InlineData("customer/modified")]
    [InlineData("customer/refeed")]
    [InlineData("transaction_log/created")]
    [InlineData("changelog/refeed")]
    public void What_changes_no_page_is_ignored(string name) => Assert.IsType<NormalisationResult.Ignored>(Normalise(Of(name, """{"id":1}""")));

    [Theory]
    [InlineData("transaction/exploded", """{"id":1}""")]
    [InlineData("", """{"id":1}""")]
    [InlineData("transaction/created", "[]")]
    [InlineData("transaction/created", "null")]
    [InlineData("transaction/created", """{"total_order":1}""")]
    [InlineData("transaction/created", """{"id":1.5,"total_order":1}""")]
    [InlineData("transaction/created", """{"id":{},"total_order":1}""")]
    [InlineData("subscription/created", """{"frequency":"1m"}""")]
    public void What_names_no_order_is_unreadable(string name, string body) => Assert.IsType<NormalisationResult.Unreadable>(Normalise(Of(name, body)));

    [Fact]
    public void Event_header_that_is_missing_or_contradicts_itself_is_unreadable()
    {
        Assert.IsType<NormalisationResult.Unreadable>(Normalise(Unsigned(Transaction(""))));
        Assert.IsType<NormalisationResult.Unreadable>(Normalise(Of("transaction/created", Transaction(""), (Event, "transaction/modified"))));
    }

    [Fact]
    public void Body_that_is_no_json_is_told_to_be_encrypted() =>
        Assert.Contains("encrypted", Assert.IsType<NormalisationResult.Unreadable>(Normalise(Of("transaction/created", "5f2a:00:AAAA"))).Reason, StringComparison.Ordinal);

    [Fact]
    public void Order_keeps_items_totals_and_status()
    {
        var order = Inputs.Single(Normalise(Recorded("transaction-created"))).Data.UnifiedFields.Order!;

        Assert.Equal(
            [new OrderLine { Sku = "TEAM-PLAN", Quantity = 5, Price = "29.00" }, new OrderLine { Sku = "AUDIT-ADDON", Quantity = 1, Price = "90.00" }],
            order.Lines);
        Assert.Equal(("235.00", "USD", "approved", null), (order.Total, order.Currency, order.Status, order.RefundId));
        Assert.Equal(new DateTimeOffset(2026, 10, 6, 16, 14, 5, TimeSpan.Zero), order.PlacedAt);
    }

    [Fact]
    public void Empty_status_is_told_as_completed() =>
        Assert.Equal("completed", Single(Of("transaction/created", Transaction(""))).Data.UnifiedFields.Order!.Status);

    [Fact]
    public void Refund_and_void_of_a_transaction_are_one_return_of_its_items()
    {
        var refunded = Single(Of("transaction/refunded", Transaction("refunded"))).Data.UnifiedFields.Order!;
        var again = Single(Of("transaction/refunded", Transaction("refunded", ""","date_modified":"2026-10-30T00:00:00-0700" """), (Refeed, "true"))).Data.UnifiedFields.Order!;
        var voided = Single(Of("transaction/voided", Transaction("voided"))).Data.UnifiedFields.Order!;

        Assert.Equal(["2296720403", "2296720403", "2296720403"], new[] { refunded, again, voided }.Select(order => order.RefundId));
        Assert.Equal("TEAM-PLAN", Assert.Single(refunded.Lines).Sku);
    }

    [Theory]
    [InlineData("""{"fx:items":[]}""", false)]
    [InlineData("""{"fx:items":[{"code":"A","quantity":1}]}""", false)]
    [InlineData("""{"fx:items":[{"code":"","quantity":1}]}""", false)]
    [InlineData("""{"fx:items":[{"quantity":1}]}""", true)]
    [InlineData("""{"fx:items":[{"code":"A"}]}""", true)]
    [InlineData("""{"fx:items":[{"code":"A","quantity":0.5}]}""", true)]
    [InlineData("""{"fx:items":{}}""", true)]
    [InlineData("{}", true)]
    [InlineData("null", true)]
    [InlineData("7", true)]
    public void Order_whose_items_are_not_embedded_is_partial(string embedded, bool partial) =>
        Assert.Equal(partial, Single(Of("transaction/created", $$"""{"id":1,"total_order":1,"status":"","_embedded":{{embedded}}}""")).Partial);

    [Fact]
    public void What_a_subscription_charges_later_is_not_sold_yet()
    {
        var order = Single(Of("transaction/created", """
            {"id":1,"total_order":1,"_embedded":{"fx:items":[{"code":"A","quantity":1,"is_future_line_item":true},{"code":"B","quantity":2,"is_future_line_item":false}]}}
            """)).Data.UnifiedFields.Order!;
        Assert.Equal("B", Assert.Single(order.Lines).Sku);
    }

    [Fact]
    public void B2_order_key_is_the_modification_else_the_transactions_date_else_the_arrival()
    {
        Assert.Equal("01791303245000000000", Single(Of("transaction/created", """{"id":1,"date_modified":"2026-10-06T09:14:05-0700","transaction_date":"2026-01-01T00:00:00-0700"}""")).OrderKey);
        Assert.Equal("01791303245000000000", Single(Of("transaction/created", """{"id":1,"date_modified":null,"transaction_date":"2026-10-06T09:14:05-0700"}""")).OrderKey);
        Assert.Equal(OrderKey.From(Inputs.ReceivedAt), Single(Of("transaction/created", """{"id":1}""")).OrderKey);
    }

    [Theory]
    [InlineData("transaction/refeed", "2026-08-01T00:00:00-0700", "order_updated")]
    [InlineData("transaction/modified", "2026-08-01T00:00:00-0700", "order_updated")]
    [InlineData("transaction/refeed", "2026-10-01T00:00:00-0700", "order_placed")]
    [InlineData("transaction/created", "2026-08-01T00:00:00-0700", "order_placed")]
    public void B6_order_so_old_that_its_count_may_be_forgotten_is_not_counted_again(string name, string placed, string type) =>
        Assert.Equal(type, Wire.Name(Events(Of(name, $$"""{"id":1,"status":"","transaction_date":"{{placed}}"}"""))[0].EventType));

    [Theory]
    [InlineData(null, true, false)]
    [InlineData(null, false, true)]
    [InlineData("Live", true, false)]
    [InlineData("Test", true, true)]
    [InlineData("test", false, false)]
    public void Client_takes_the_transactions_of_its_mode(string? mode, bool isTest, bool taken)
    {
        var result = Normalise(Of("transaction/created", $$"""{"id":1,"status":"","is_test":{{(isTest ? "true" : "false")}}}"""), FoxyRequests.With(("mode", mode)));
        Assert.Equal(taken, result is NormalisationResult.Events);
        if (!taken)
            Assert.Contains("settings.mode", Assert.IsType<NormalisationResult.Ignored>(result).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":7,"frequency":"1m"}""", "subscription-7")]
    [InlineData("""{"_links":{"self":{"href":"https://api.foxycart.com/subscriptions/318842"}},"frequency":"1m"}""", "subscription-318842")]
    [InlineData("""{"_links":{},"frequency":"1m","_embedded":{"fx:original_transaction":{"id":2296720403}}}""", "subscription-of-2296720403")]
    public void Subscription_is_never_taken_for_the_transaction_of_its_number(string body, string id)
    {
        var unified = Single(Of("subscription/modified", body));
        Assert.Equal((EventType.SubscriptionChanged, id, Priority.Low, false), (unified.EventType, unified.ContentId.Value, unified.Data.Priority, unified.Data.BuildRequired));
    }

    [Fact]
    public void Subscription_tells_whether_it_is_active()
    {
        Assert.Equal("active", Inputs.Single(Normalise(Recorded("subscription-modified"))).Data.UnifiedFields.Order!.Status);
        Assert.Equal("inactive", Inputs.Single(Normalise(Recorded("subscription-cancelled"))).Data.UnifiedFields.Order!.Status);
    }

    [Fact]
    public void F_events_of_one_delivery_have_ids_of_their_own_and_know_how_many_they_are()
    {
        var events = Events(Of("transaction/modified", Transaction("approved")));
        Assert.Equal(2, events.Select(e => e.EventId).Distinct().Count());
        Assert.All(events, e => Assert.Equal(2, e.DeliveryEvents));
        Assert.Equal(EventId.Derive("editorial-store#dev#claim", EventType.OrderPlaced, new("2296720403"), null), events[0].EventId);
    }

    [Fact]
    public void Edit_of_a_created_transaction_is_another_order_and_of_a_change_the_same()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));
        var created = Inputs.Single(Normalise(Sign(Provider.AsEdit(new Recordings.RecordedCase("foxy/transaction-created").Recording, clock))));
        var modified = Events(Sign(Provider.AsEdit(new Recordings.RecordedCase("foxy/transaction-modified").Recording, clock)));

        Assert.NotEqual("2296720403", created.ContentId.Value);
        Assert.Equal([6, 2], created.Data.UnifiedFields.Order!.Lines.Select(line => line.Quantity));
        Assert.Equal("2026-11-02T09:00:00+0000", created.Revision);
        Assert.All(modified, e => Assert.Equal("2296720403", e.ContentId.Value));
    }

    [Fact]
    public void No_member_that_may_name_a_person_leaves_the_provider()
    {
        const string person = "Ada Example";
        var flat = string.Join(",", PersonalMembers.Select(name => $"\"{name}\":\"{person}\""));
        var nested = string.Join(",", PersonalMembers.Select(name => $"\"{name}\":{{\"first_name\":\"{person}\"}}"));
        foreach (var people in new[] { flat, nested })
        {
            foreach (var (name, status) in new[] { ("transaction/created", ""), ("transaction/modified", ""), ("transaction/refunded", "refunded"), ("subscription/cancelled", "") })
            {
                var kind = name.StartsWith("transaction", StringComparison.Ordinal) ? "\"total_order\":1" : "\"frequency\":\"1m\"";
                var body = $$"""{"id":1,{{kind}},"status":"{{status}}",{{people}},"_embedded":{"fx:customer":{ {{people}} },"fx:payments":[{ {{people}} }],"fx:items":[{"code":"A","quantity":1,{{people}} }] } }""";
                foreach (var unified in Events(Of(name, body)))
                    Assert.DoesNotContain(person, Encoding.UTF8.GetString(EventJson.Serialize(unified)), StringComparison.Ordinal);
            }
        }
    }

    private static readonly string[] PersonalMembers =
    [
        "customer_first_name", "customer_last_name", "customer_email", "customer_ip", "ip_country", "customer_tax_id", "user_agent", "customer_uri",
        "first_name", "last_name", "email", "name", "address1", "city", "phone", "shipto", "processor_response", "cc_number_masked", "third_party_id",
        "error_message", "fx:customer", "fx:billing_addresses", "fx:shipments", "fx:payments", "fx:custom_fields", "purchase_order", "display_id", "locale_code",
    ];

    private static string Transaction(string status, string more = "") =>
        $$"""{"id":2296720403,"total_order":29.0,"status":"{{status}}","_embedded":{"fx:items":[{"code":"TEAM-PLAN","quantity":1,"price":29}]}{{more}}}""";

    private static IReadOnlyList<UnifiedEvent> Events(WebhookRequest request) => Assert.IsType<NormalisationResult.Events>(Normalise(request)).Items;

    private static UnifiedEvent Single(WebhookRequest request) => Inputs.Single(Normalise(request));
}
