using System.Net;
using System.Text;
using Platform.Providers;
using static Platform.Tests.Providers.Snipcart.SnipcartRequests;

namespace Platform.Tests.Providers.Snipcart;

public sealed class SnipcartTokenTests
{
    private const string Genuine = $$"""{"token":"{{Token}}","resource":"https://example.org"}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Token_is_judged_by_one_call_with_the_secret_key_as_user()
    {
        var api = new SnipcartApi(HttpStatusCode.OK, Genuine);

        Assert.Equal(TokenVerdict.Valid, await Provider.ValidateAsync(api.Client, Token, "key", Cancellation));

        var (path, authorization, accept) = Assert.Single(api.Asked);
        Assert.Equal($"/api/requestvalidation/{Token}", path);
        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("key:")), authorization);
        Assert.Equal("application/json", accept);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, """{"token":"another"}""", TokenVerdict.Invalid)]
    [InlineData(HttpStatusCode.OK, "{}", TokenVerdict.Invalid)]
    [InlineData(HttpStatusCode.OK, "[]", TokenVerdict.Invalid)]
    [InlineData(HttpStatusCode.OK, "<html>", TokenVerdict.Unreachable)]
    [InlineData(HttpStatusCode.OK, "", TokenVerdict.Unreachable)]
    [InlineData(HttpStatusCode.NotFound, Genuine, TokenVerdict.Invalid)]
    [InlineData(HttpStatusCode.Unauthorized, Genuine, TokenVerdict.KeyRefused)]
    [InlineData(HttpStatusCode.Forbidden, Genuine, TokenVerdict.KeyRefused)]
    [InlineData(HttpStatusCode.Found, Genuine, TokenVerdict.Unreachable)]
    [InlineData(HttpStatusCode.NoContent, "", TokenVerdict.Unreachable)]
    [InlineData(HttpStatusCode.TooManyRequests, Genuine, TokenVerdict.Unreachable)]
    [InlineData(HttpStatusCode.InternalServerError, Genuine, TokenVerdict.Unreachable)]
    public async Task Answer_gives_the_verdict(HttpStatusCode status, string body, TokenVerdict expected) =>
        Assert.Equal(expected, await Provider.ValidateAsync(new SnipcartApi(status, body).Client, Token, "key", Cancellation));

    [Fact]
    public async Task Broken_connection_is_no_verdict() =>
        Assert.Equal(
            TokenVerdict.Unreachable,
            await Provider.ValidateAsync(new SnipcartApi((_, _) => throw new HttpRequestException("refused")).Client, Token, "key", Cancellation));

    [Fact]
    public async Task Slow_answer_is_no_verdict()
    {
        var api = new SnipcartApi(async (_, stop) =>
        {
            await Task.Delay(Timeout.Infinite, stop);
            return SnipcartApi.Response(HttpStatusCode.OK, Genuine);
        });
        using var http = api.Client;
        http.Timeout = TimeSpan.FromMilliseconds(30);

        Assert.Equal(TokenVerdict.Unreachable, await Provider.ValidateAsync(http, Token, "key", Cancellation));
    }

    [Fact]
    public async Task Caller_that_gives_up_gets_its_own_cancellation()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var api = new SnipcartApi((_, stop) => Task.FromCanceled<HttpResponseMessage>(stop));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Provider.ValidateAsync(api.Client, Token, "key", cancelled.Token));
    }

    [Fact]
    public async Task Endless_answer_is_no_verdict() =>
        Assert.Equal(
            TokenVerdict.Unreachable,
            await Provider.ValidateAsync(new SnipcartApi(HttpStatusCode.OK, new string(' ', 1024 * 1024 + 1) + Genuine).Client, Token, "key", Cancellation));

    [Fact]
    public async Task Malformed_token_is_invalid_without_a_call()
    {
        var api = new SnipcartApi(HttpStatusCode.OK, """{"token":".."}""");
        Assert.Equal(TokenVerdict.Invalid, await Provider.ValidateAsync(api.Client, "..", "key", Cancellation));
        Assert.Empty(api.Asked);
    }

    [Theory]
    [InlineData("""{"token":"order-1"}""")]
    [InlineData("""{"orderToken":"order-1","id":"refund-1"}""")]
    [InlineData("""{"subscription":{"id":"sub-1","initialOrder":{"token":"order-1"}}}""")]
    public async Task Reading_back_asks_for_the_order_that_the_body_speaks_of(string content)
    {
        var api = new SnipcartApi(HttpStatusCode.OK, """{"token":"order-1"}""");

        Assert.Equal(TokenVerdict.Valid, await Provider.ReadBackAsync(api.Client, WithToken(Envelope("order.completed", content)), "key", Cancellation));
        Assert.Equal("/api/orders/order-1", Assert.Single(api.Asked).Path);
    }

    [Theory]
    [InlineData("""{"token":"../requestvalidation/x"}""")]
    [InlineData("""{"invoiceNumber":"1"}""")]
    public async Task Body_that_names_no_order_is_proved_by_nothing(string content)
    {
        var api = new SnipcartApi(HttpStatusCode.OK, "{}");
        Assert.Equal(TokenVerdict.Invalid, await Provider.ReadBackAsync(api.Client, WithToken(Envelope("order.completed", content)), "key", Cancellation));
        Assert.Empty(api.Asked);
    }

    [Fact]
    public async Task Order_that_snipcart_does_not_know_is_invalid() =>
        Assert.Equal(
            TokenVerdict.Invalid,
            await Provider.ReadBackAsync(new SnipcartApi(HttpStatusCode.NotFound).Client, WithToken(Envelope("order.completed", """{"token":"order-1"}""")), "key", Cancellation));
}
