using Platform.Domain.Events;
using Platform.Providers;
using static Platform.Tests.Providers.Foxy.FoxyRequests;

namespace Platform.Tests.Providers.Foxy;

public sealed class FoxyIdentityTests
{
    private const string Body = """{"_links":{},"id":2296720403,"date_modified":"2026-10-06T09:14:05-0700"}""";

    [Fact]
    public void A3_native_id_is_event_resource_time_refeed_and_the_bodys_hash()
    {
        var identity = Provider.Identify(Of("transaction/created", Body, (Refeed, "true")));

        Assert.StartsWith("transaction/created:2296720403:2026-10-06T09:14:05-0700:refeed:", identity.NativeId, StringComparison.Ordinal);
        Assert.Equal(64, identity.NativeId.Split(':')[^1].Length);
        Assert.Equal(("transaction/created", null), (identity.Kind, identity.BodyKey));
    }

    [Fact]
    public void Retry_is_the_same_delivery() =>
        Assert.Equal(Provider.Identify(Recorded("transaction-created")), Provider.Identify(Recorded("transaction-created").With("User-Agent", "retry 11")));

    [Fact]
    public void Created_modified_and_fed_again_do_not_swallow_each_other_though_their_bytes_are_equal()
    {
        WebhookRequest[] sent =
        [
            Of("transaction/created", Body),
            Of("transaction/modified", Body),
            Of("transaction/refeed", Body, (Refeed, "true")),
            Of("transaction/created", Body, (Refeed, "true")),
        ];
        Assert.Equal(sent.Length, sent.Select(request => Provider.Identify(request).NativeId).Distinct().Count());
        Assert.All(sent, request => Assert.Null(Provider.Identify(request).BodyKey));
    }

    [Fact]
    public void Two_changes_within_a_second_are_two_deliveries() =>
        Assert.NotEqual(
            Provider.Identify(Of("transaction/modified", """{"id":1,"date_modified":"2026-10-06T09:14:05-0700","status":"pending"}""")).NativeId,
            Provider.Identify(Of("transaction/modified", """{"id":1,"date_modified":"2026-10-06T09:14:05-0700","status":"approved"}""")).NativeId);

    [Theory]
    [InlineData("false")]
    [InlineData("0")]
    [InlineData("")]
    public void Refeed_that_says_no_is_none(string value) =>
        Assert.Equal(Provider.Identify(Of("transaction/created", Body)).NativeId, Provider.Identify(Of("transaction/created", Body, (Refeed, value))).NativeId);

    [Fact]
    public void Id_above_two_to_the_53_is_kept_digit_for_digit()
    {
        var body = """{"id":9007199254740993,"total_order":1,"status":""}""";
        Assert.Contains(":9007199254740993:", Provider.Identify(Of("transaction/created", body)).NativeId, StringComparison.Ordinal);
        Assert.Equal("9007199254740993", Inputs.Single(Normalise(Of("transaction/created", body))).ContentId.Value);
    }

    [Fact]
    public void Native_id_stays_short_whatever_is_sent() =>
        Assert.True(Provider.Identify(Of(new string('e', 5000), "{\"_links\":{\"self\":{\"href\":\"" + new string('x', 5000) + "\"}}}")).NativeId.Length < 512);

    [Theory]
    [InlineData("transaction/refunded")]
    [InlineData("transaction/voided")]
    [InlineData("subscription/cancelled")]
    public void Replayed_body_under_another_topic_is_refused(string topic)
    {
        var replayed = Recorded("transaction-created").With(Event, topic);

        Assert.IsType<VerificationResult.Verified>(Verify(replayed));
        var refusal = Assert.IsType<NormalisationResult.Refused>(Normalise(replayed)).Refusal;
        Assert.Equal(("topic_mismatch", 400), (refusal.Code, refusal.Status));
    }

    [Fact]
    public void Body_of_a_subscription_or_customer_is_no_transaction()
    {
        Assert.IsType<NormalisationResult.Refused>(Normalise(Recorded("subscription-cancelled").With(Event, "transaction/created")));
        Assert.IsType<NormalisationResult.Refused>(Normalise(Recorded("customer-modified").With(Event, "transaction/created")));
    }

    /// <summary>What an attacker can still do with a captured body: nothing that counts twice (RULES B6).</summary>
    [Theory]
    [InlineData("transaction/modified")]
    [InlineData("transaction/captured")]
    [InlineData("transaction/refeed")]
    public void B6_replayed_order_is_the_same_order(string topic) =>
        Assert.All(
            Assert.IsType<NormalisationResult.Events>(Normalise(Recorded("transaction-created").With(Event, topic))).Items,
            unified => Assert.Equal(("2296720403", false), (unified.ContentId.Value, unified.EventType == EventType.OrderRefunded)));
}
