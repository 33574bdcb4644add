using Platform.Domain.Clients;
using Platform.Providers;
using static Platform.Tests.Providers.Snipcart.SnipcartRequests;

namespace Platform.Tests.Providers.Snipcart;

public sealed class SnipcartVerificationTests
{
    [Theory]
    [InlineData("order.completed")]
    [InlineData("order.refund.created")]
    [InlineData("v3/subscription.invoice.payment.failed")]
    [InlineData("subscription.paused")]
    [InlineData("order.notification.created")]
    [InlineData("customauth:customer_updated")]
    public void Known_event_needs_its_token_judged(string name) =>
        Assert.Equal(Token, Assert.IsType<VerificationResult.NeedsToken>(Verify(WithToken(Envelope(name)))).Token);

    [Theory]
    [InlineData("..")]
    [InlineData("../orders")]
    [InlineData("a/b")]
    [InlineData("a?b")]
    [InlineData("a%2fb")]
    [InlineData("a b")]
    [InlineData("a\n")]
    [InlineData("é")]
    [InlineData("")]
    public void Token_that_could_change_the_call_is_refused(string token) =>
        Assert.Equal(("token_malformed", 401), Refusal(Verify(Request(Envelope("order.completed"), ("X-Snipcart-RequestToken", token)))));

    [Fact]
    public void Token_has_a_longest_length()
    {
        Assert.IsType<VerificationResult.NeedsToken>(Verify(Request(Envelope("order.completed"), ("x-snipcart-requesttoken", new string('a', 128)))));
        Assert.Equal("token_malformed", Refusal(Verify(Request(Envelope("order.completed"), ("x-snipcart-requesttoken", new string('a', 129))))).Code);
    }

    [Fact]
    public void Missing_and_conflicting_tokens_are_refused()
    {
        Assert.Equal(("token_missing", 401), Refusal(Verify(Request(Envelope("order.completed")))));
        Assert.Equal(("token_malformed", 401), Refusal(Verify(Request(Envelope("order.completed"), ("X-Snipcart-RequestToken", "a"), ("X-Snipcart-RequestToken", "b")))));
    }

    [Fact]
    public void Without_a_secret_nothing_passes() =>
        Assert.Equal(("secret_missing", 401), Refusal(Provider.Verify(WithToken(Envelope("order.completed")), [], DemoClient.Config)));

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("\"order.completed\"")]
    [InlineData("null")]
    public void Junk_is_refused_without_a_call(string body) => Assert.Equal(("json_invalid", 400), Refusal(Verify(WithToken(body))));

    [Theory]
    [InlineData("order.exploded")]
    [InlineData("")]
    [InlineData("ORDER.COMPLETED")]
    public void Unknown_event_is_refused_without_a_call(string name) =>
        Assert.Equal(("event_unknown", 400), Refusal(Verify(WithToken(Envelope(name)))));

    [Theory]
    [InlineData("shippingrates.fetch")]
    [InlineData("taxes.calculate")]
    public void Synchronous_hook_is_refused_with_its_own_code(string name) =>
        Assert.Equal(("synchronous_hook", 422), Refusal(Verify(WithToken(Envelope(name)))));

    [Fact]
    public void Only_the_configured_mode_passes()
    {
        Assert.Equal(("mode_mismatch", 400), Refusal(Verify(WithToken(Envelope("order.completed", mode: "Test")))));
        Assert.IsType<VerificationResult.NeedsToken>(Verify(WithToken(Envelope("order.completed", mode: "Test")), ClientInMode("Test")));
        Assert.Equal("mode_mismatch", Refusal(Verify(WithToken(Envelope("order.completed")), ClientInMode("Test"))).Code);
        Assert.Equal("mode_mismatch", Refusal(Verify(WithToken("""{"eventName":"order.completed","content":{}}"""))).Code);
    }

    [Fact]
    public void Mode_is_live_where_none_is_configured() =>
        Assert.IsType<VerificationResult.NeedsToken>(Verify(WithToken(Envelope("order.completed")), ClientInMode(null)));

    private static ClientServiceConfig ClientInMode(string? mode)
    {
        var integration = DemoClient.Config.ServiceIntegration;
        var settings = new Dictionary<string, string> { ["currency"] = "EUR" };
        if (mode is not null)
            settings["mode"] = mode;
        return DemoClient.Config with
        {
            ServiceIntegration = integration with { EcommerceConfig = integration.EcommerceConfig! with { Settings = settings } },
        };
    }
}
