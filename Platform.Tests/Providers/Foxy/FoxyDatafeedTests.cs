using System.Text;
using Platform.Domain.Clients;
using Platform.Domain.Events;
using Platform.Providers;
using Platform.Providers.Foxy.Datafeed;
using static Platform.Tests.Providers.Foxy.FoxyRequests;

namespace Platform.Tests.Providers.Foxy;

public sealed class FoxyDatafeedTests
{
    private static readonly ClientServiceConfig On = FoxyRequests.With(("legacy_datafeed", "on"));

    /// <summary>The vectors that RC4 is known by (its article in Wikipedia; the first bytes of RFC 6229's key 0102030405).</summary>
    [Theory]
    [InlineData("4B6579", "506C61696E74657874", "BBF316E8D940AF0AD3")]
    [InlineData("57696B69", "7065646961", "1021BF0420")]
    [InlineData("536563726574", "41747461636B206174206461776E", "45A01F645FC35B383552544B9BF5")]
    [InlineData("0102030405", "00000000000000000000000000000000", "B2396305F03DC027CCC3524A0A1118A8")]
    public void Rc4_gives_its_published_vectors(string key, string text, string cipher) =>
        Assert.Equal(cipher, Convert.ToHexString(Rc4.Run(Convert.FromHexString(key), Convert.FromHexString(text))));

    [Theory]
    [InlineData(null)]
    [InlineData("off")]
    [InlineData("On")]
    [InlineData("")]
    public void Datafeed_is_refused_with_a_hint_unless_it_is_switched_on(string? setting)
    {
        var refusal = Assert.IsType<VerificationResult.Refused>(Verify(Datafeeds.Request(Datafeeds.Transactions), FoxyRequests.With(("legacy_datafeed", setting)), Datafeeds.ApiKey)).Refusal;

        Assert.Equal(("legacy_datafeed", 415), (refusal.Code, refusal.Status));
        Assert.Contains("JSON webhook", refusal.Fix, StringComparison.Ordinal);
        Assert.Contains("legacy_datafeed", refusal.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Datafeed_is_opened_by_any_live_secret_as_an_order_and_answered_in_its_own_word()
    {
        var verified = Assert.IsType<VerificationResult.Verified>(Verify(Datafeeds.Request(Datafeeds.Transactions), On, "another", Datafeeds.ApiKey));

        Assert.Equal(("env:SECRET_2", Trust.Static, "foxy"), (verified.Secret, verified.Trust, verified.Receipt));
        Assert.Equal("application/json", verified.Opened!.Header("Content-Type"));
        var unified = Inputs.Single(Normalise(verified.Opened, On));
        var order = unified.Data.UnifiedFields.Order!;
        Assert.Equal((EventType.OrderPlaced, "2296720499", false), (unified.EventType, unified.ContentId.Value, unified.Partial));
        Assert.Equal([("TEAM-PLAN", 1, "29.00"), ("AUDIT-ADDON", 1, "90.00")], order.Lines.Select(line => (line.Sku, line.Quantity, line.Price)));
        Assert.Equal(("119.00", "approved"), (order.Total, order.Status));
    }

    [Fact]
    public void Local_time_of_an_unnamed_zone_is_not_taken_for_the_orders_time()
    {
        var unified = Inputs.Single(Normalise(Opened(Datafeeds.Transactions), On));
        Assert.Null(unified.Data.UnifiedFields.Order!.PlacedAt);
        Assert.Equal(Inputs.ReceivedAt, unified.Timestamp);
    }

    [Fact]
    public void Opened_body_holds_no_person()
    {
        foreach (var opened in new[] { Opened(Datafeeds.Transactions), Opened(Datafeeds.Subscriptions, "FoxySubscriptionData") })
        {
            var text = Encoding.UTF8.GetString(opened.Body.Span);
            Assert.All(["Ada", "Bram", "example.com", "Sample", "+49", "203.0.113", "4242", "sub_token"], personal => Assert.DoesNotContain(personal, text, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void Subscription_datafeed_is_a_change_of_each_and_has_its_own_receipt()
    {
        var verified = Assert.IsType<VerificationResult.Verified>(Verify(Datafeeds.Request(Datafeeds.Subscriptions, "FoxySubscriptionData"), On, Datafeeds.ApiKey));
        var unified = Inputs.Single(Normalise(verified.Opened!, On));

        Assert.Equal("foxysub", verified.Receipt);
        Assert.Equal((EventType.SubscriptionChanged, "subscription-318842"), (unified.EventType, unified.ContentId.Value));
        Assert.Equal("2026-11-24", (string?)unified.Data.ProviderSpecificPayload!["next_transaction_date"]);
        Assert.Null(unified.Data.ProviderSpecificPayload["end_date"]);
    }

    [Fact]
    public void Datafeed_of_many_gives_an_event_for_each()
    {
        var one = Datafeeds.Transactions[(Datafeeds.Transactions.IndexOf("<transactions>", StringComparison.Ordinal) + 14)..Datafeeds.Transactions.IndexOf("</transactions>", StringComparison.Ordinal)];
        var many = Datafeeds.Transactions.Replace("</transactions>", one.Replace("2296720499", "2296720500", StringComparison.Ordinal) + "</transactions>", StringComparison.Ordinal);

        var events = Assert.IsType<NormalisationResult.Events>(Normalise(Opened(many), On)).Items;

        Assert.Equal(["2296720499", "2296720500"], events.Select(e => e.ContentId.Value));
        Assert.All(events, e => Assert.Equal(2, e.DeliveryEvents));
    }

    [Fact]
    public void Datafeed_that_lists_nothing_is_ignored() =>
        Assert.IsType<NormalisationResult.Ignored>(Normalise(Opened("<foxysubscriptiondata><subscriptions/></foxysubscriptiondata>", "FoxySubscriptionData"), On));

    [Fact]
    public void Same_datafeed_again_is_the_same_delivery()
    {
        Assert.Equal(Provider.Identify(Opened(Datafeeds.Transactions)), Provider.Identify(Opened(Datafeeds.Transactions)));
        Assert.NotEqual(
            Provider.Identify(Opened(Datafeeds.Transactions)).NativeId,
            Provider.Identify(Opened(Datafeeds.Transactions.Replace("approved", "refunded", StringComparison.Ordinal))).NativeId);
    }

    [Fact]
    public void Datafeed_that_no_secret_opens_is_refused()
    {
        Assert.Equal(("datafeed_mismatch", 401), Refusal(Verify(Datafeeds.Request(Datafeeds.Transactions, key: "stolen"), On, Datafeeds.ApiKey)));
        Assert.Equal(("secret_missing", 401), Refusal(Provider.Verify(Datafeeds.Request(Datafeeds.Transactions), [], On)));
    }

    [Theory]
    [InlineData("<foxydata><transactions></foxydata>")]
    [InlineData("<html/>")]
    [InlineData("<foxysubscriptiondata/>")]
    [InlineData("not xml")]
    [InlineData("")]
    [InlineData("<!DOCTYPE foxydata [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><foxydata>&e;</foxydata>")]
    [InlineData("<!DOCTYPE foxydata><foxydata/>")]
    public void Decrypted_text_that_is_not_the_feeds_xml_is_refused(string xml) =>
        Assert.Equal(("datafeed_mismatch", 401), Refusal(Verify(Datafeeds.Request(xml), On, Datafeeds.ApiKey)));

    [Fact]
    public void Datafeed_of_another_store_is_refused() =>
        Assert.Equal(
            ("source_mismatch", 400),
            Refusal(Verify(Datafeeds.Request(Datafeeds.Transactions.Replace("82417", "99999", StringComparison.Ordinal)), On, Datafeeds.ApiKey)));

    [Theory]
    [InlineData("FoxyData=%")]
    [InlineData("FoxyData=%25")]
    [InlineData("FoxyData=%2525%zz%4")]
    [InlineData("FoxyData=")]
    [InlineData("other=1&FoxyData=+")]
    public void Broken_form_is_refused_without_an_exception(string body) =>
        Assert.Equal("datafeed_mismatch", Refusal(Verify(Datafeeds.Form(body), On, Datafeeds.ApiKey)).Code);

    [Theory]
    [InlineData("payload=%7B%7D", "application/x-www-form-urlencoded")]
    [InlineData("XFoxyData=1", "application/x-www-form-urlencoded")]
    [InlineData("FoxyData=1", "application/json")]
    public void What_is_no_datafeed_needs_its_signature(string body, string contentType) =>
        Assert.Equal(("signature_missing", 401), Refusal(Verify(Datafeeds.Form(body, contentType), On, Datafeeds.ApiKey)));

    [Fact]
    public void Field_is_found_beside_others_and_in_any_case_of_the_type()
    {
        var body = Encoding.UTF8.GetString(Datafeeds.Request(Datafeeds.Transactions).Body.Span);
        Assert.IsType<VerificationResult.Verified>(Verify(Datafeeds.Form($"a=1&{body}&b=2", "Application/X-WWW-Form-Urlencoded; charset=utf-8"), On, Datafeeds.ApiKey));
    }

    [Fact]
    public void Damaged_datafeeds_never_throw()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var form = Datafeeds.Request(Datafeeds.Transactions).Body.ToArray();
        for (var i = 0; i < 500; i++)
        {
            var damaged = (byte[])form.Clone();
            for (var n = random.Next(1, 8); n > 0; n--)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            try
            {
                var request = new WebhookRequest("POST", "/", [KeyValuePair.Create("Content-Type", "application/x-www-form-urlencoded")], damaged);
                if (Verify(request, On, Datafeeds.ApiKey) is VerificationResult.Verified { Opened: { } opened })
                    _ = (Provider.Identify(opened), Normalise(opened, On));
            }
            catch (Exception fault)
            {
                Assert.Fail($"Seed {seed}, case {i}: {fault}");
            }
        }
    }

    private static WebhookRequest Opened(string xml, string field = "FoxyData") =>
        Assert.IsType<VerificationResult.Verified>(Verify(Datafeeds.Request(xml, field), On, Datafeeds.ApiKey)).Opened!;
}
