using Microsoft.AspNetCore.Http;
using Platform.Aws.Deliveries;
using Platform.Domain.Events;
using Platform.Providers;
using Platform.Tests.Emulators;
using Platform.Tests.Webhooks.Hosting;

namespace Platform.Tests.Webhooks;

/// <summary>RULES A2: a token works once, and a crash between question and answer loses no order.</summary>
public sealed class SnipcartTokenTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>, IAsyncLifetime
{
    private FakeSnipcart _snipcart = null!;

    public async ValueTask InitializeAsync() => _snipcart = await FakeSnipcart.StartAsync();

    public ValueTask DisposeAsync() => _snipcart.DisposeAsync();

    [Fact]
    public async Task A2_valid_token_is_asked_for_once_and_its_verdict_reused_for_the_same_body()
    {
        await using var app = Start();
        var request = Order(app);

        Assert.Equal("accepted", (await app.SendAsync(request)).Says);
        Assert.Equal("duplicate", (await app.SendAsync(request)).Says);
        await using var another = Start(app);
        Assert.Equal("duplicate", (await another.SendAsync(request)).Says);

        Assert.Equal([$"/api/requestvalidation/{Snipcart.TokenOf(request)}"], _snipcart.Calls);
    }

    [Fact]
    public async Task A2_same_token_with_another_body_is_refused_without_a_call()
    {
        await using var app = Start();
        var request = Order(app);
        await app.SendAsync(request);

        var forged = await app.SendAsync(Snipcart.Edit(app.Clock).With(Snipcart.Token, Snipcart.TokenOf(request)));

        Assert.Equal((401, "token_reused"), ((int)forged.Status, forged.Says));
        Assert.Single(_snipcart.Calls);
    }

    [Fact]
    public async Task A2_unknown_token_is_refused_and_not_asked_for_again()
    {
        await using var app = Start();
        var request = Snipcart.Edit(app.Clock);
        _snipcart.Place(Snipcart.OrderOf(request));

        for (var i = 0; i < 2; i++)
        {
            var answer = await app.SendAsync(request);
            Assert.Equal((401, "token_invalid"), ((int)answer.Status, answer.Says));
        }

        Assert.Single(_snipcart.Calls);
    }

    [Fact]
    public async Task A2_while_its_owner_may_live_others_are_asked_to_come_again()
    {
        await using var app = Start();
        var request = Order(app);
        var asked = new TaskCompletionSource();
        var answer = new TaskCompletionSource();
        _snipcart.Instead = async context =>
        {
            asked.SetResult();
            await answer.Task;
            await context.Response.WriteAsync($$"""{"token":"{{Snipcart.TokenOf(request)}}"}""");
        };

        var first = app.SendAsync(request);
        await asked.Task;
        var second = await app.SendAsync(request);
        answer.SetResult();

        Assert.Equal((503, "token_busy"), ((int)second.Status, second.Says));
        Assert.Equal(TimeSpan.FromSeconds(10), second.RetryAfter);
        Assert.True((bool?)second.Body["retryable"]);
        Assert.Equal("accepted", (await first).Says);
    }

    [Theory]
    [InlineData(true, "accepted")]
    [InlineData(false, "token_invalid")]
    public async Task A2_token_used_up_by_a_process_that_died_is_settled_by_reading_the_order(bool placed, string says)
    {
        await using var dying = Start();
        var request = Order(dying);
        if (placed)
            _snipcart.Place(Snipcart.OrderOf(request));
        // Dies with the verdict in hand: all that AWS has seen is the record it entered.
        dying.Faults.Unreachable = sent => Sent.Updates(sent, DeliveryKeys.Token);
        var first = await dying.SendAsync(request);
        Assert.Equal((503, "store_unavailable"), ((int)first.Status, first.Says));

        await using var next = Start(dying);
        Assert.Equal("token_busy", (await next.SendAsync(request)).Says);
        next.Clock.Advance(TimeSpan.FromSeconds(10));
        var answer = await next.SendAsync(request);

        Assert.Equal(says, answer.Says);
        Assert.Equal($"/api/orders/{Snipcart.OrderOf(request)}", _snipcart.Calls[^1]);
        Assert.Equal(placed ? "duplicate" : "token_invalid", (await next.SendAsync(request)).Says);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(302)]
    [InlineData(429)]
    public async Task No_verdict_is_503_and_the_same_request_is_asked_for_again(int status)
    {
        await using var app = Start();
        var request = Order(app);
        _snipcart.Place(Snipcart.OrderOf(request));
        _snipcart.Instead = context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "/api/orders/elsewhere";
            return Task.CompletedTask;
        };

        var answer = await app.SendAsync(request);
        Assert.Equal((503, "token_unchecked"), ((int)answer.Status, answer.Says));
        Assert.NotNull(answer.RetryAfter);
        Assert.Single(_snipcart.Calls);

        _snipcart.Instead = null;
        Assert.Equal("accepted", (await app.SendAsync(request)).Says);
    }

    [Fact]
    public async Task Snipcart_that_cannot_be_reached_is_503()
    {
        await using var app = Start();
        var request = Order(app);
        await _snipcart.DisposeAsync();

        var answer = await app.SendAsync(request);

        Assert.Equal((503, "token_unchecked"), ((int)answer.Status, answer.Says));
    }

    [Fact]
    public async Task Refused_key_is_told_apart_and_the_next_live_one_is_tried()
    {
        await using var app = Start(more: new Dictionary<string, string?>
        {
            ["PLATFORM_CLIENTS"] = TestClients.Folder("rotating", cms: null, shop: "snipcart", secrets: """
                "snipcart": [{ "ref": "env:OLD_KEY" }, { "ref": "env:EDITORIAL_STORE_SNIPCART" }]
                """),
            ["PLATFORM_DEFAULT_CLIENT"] = "rotating",
            ["OLD_KEY"] = "ST_the_old_key",
        });

        var request = Order(app);
        var answer = await app.SendAsync(request);
        Assert.Equal("accepted", answer.Says);
        Assert.Equal("env:EDITORIAL_STORE_SNIPCART", (await app.DetailAsync(answer.Delivery)).Record.Secret);

        _snipcart.Key = "ST_a_key_nobody_told_us";
        var refused = await app.SendAsync(Order(app));
        Assert.Equal((503, "key_refused"), ((int)refused.Status, refused.Says));
    }

    [Theory]
    [InlineData("..", "token_malformed", 401)]
    [InlineData("a/../b", "token_malformed", 401)]
    [InlineData(null, "token_missing", 401)]
    public async Task Junk_never_reaches_snipcart(string? token, string code, int status)
    {
        await using var app = Start();

        var answer = await app.SendAsync(Snipcart.Edit(app.Clock).With(Snipcart.Token, token));

        Assert.Equal((status, code), ((int)answer.Status, answer.Says));
        Assert.Empty(_snipcart.Calls);
    }

    [Fact]
    public async Task Synchronous_hook_and_broken_json_are_refused_before_any_call()
    {
        await using var app = Start();

        var synchronous = await app.SendAsync(Snipcart.Recorded(app.Clock, "taxes-calculate"));
        var broken = await app.SendAsync(Snipcart.Edit(app.Clock).WithBody("{"u8.ToArray()));

        Assert.Equal((422, "synchronous_hook"), ((int)synchronous.Status, synchronous.Says));
        Assert.Equal((400, "json_invalid"), ((int)broken.Status, broken.Says));
        Assert.Empty(_snipcart.Calls);
    }

    [Fact]
    public async Task A7_the_intake_settles_what_content_projection_does_not_receive()
    {
        await using var app = Start();
        var update = Snipcart.Edit(app.Clock, "order-status-changed");
        _snipcart.Issue(Snipcart.TokenOf(update));

        var unprojected = await app.SendAsync(update);
        var projected = await app.SendAsync(Order(app));
        await app.RelayAsync();

        Assert.Equal(EventType.OrderUpdated, Assert.Single(app.PublishedOf(unprojected.Delivery)).EventType);
        Assert.Equal(DeliveryState.Settled, (await app.DetailAsync(unprojected.Delivery)).Record.State);
        Assert.Equal(DeliveryState.Accepted, (await app.DetailAsync(projected.Delivery)).Record.State);
    }

    [Fact]
    public async Task A7_the_intakes_settling_is_done_by_the_relay_where_the_intake_could_not()
    {
        await using var app = Start();
        var update = Snipcart.Edit(app.Clock, "order-status-changed");
        _snipcart.Issue(Snipcart.TokenOf(update));
        app.Faults.Unreachable = Sent.Publishes;
        var delivery = (await app.SendAsync(update)).Delivery;
        app.Faults.Unreachable = null;

        await app.RelayAfterAsync(TimeSpan.FromSeconds(3));
        await app.RelayAsync();

        Assert.Single(app.PublishedOf(delivery));
        Assert.Equal(DeliveryState.Settled, (await app.DetailAsync(delivery)).Record.State);
    }

    private WebhooksApp Start(WebhooksApp? after = null, IReadOnlyDictionary<string, string?>? more = null) => WebhooksApp.Start(
        layer.Settings, after?.Clock, new Dictionary<string, string?>(more ?? new Dictionary<string, string?>()) { ["SNIPCART_API_URL"] = _snipcart.Address });

    private WebhookRequest Order(WebhooksApp app)
    {
        var request = Snipcart.Edit(app.Clock);
        _snipcart.Issue(Snipcart.TokenOf(request));
        return request;
    }
}
