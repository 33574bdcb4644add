using Platform.Tests.Emulators;
using Platform.Tests.Webhooks.Hosting;

namespace Platform.Tests.Webhooks;

public sealed class RateLimitTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    private static readonly Dictionary<string, string?> Narrow = new() { ["Intake:RateBurst"] = "3", ["Intake:RatePerSecond"] = "1" };

    [Fact]
    public async Task Client_that_sends_too_much_is_told_when_to_come_again()
    {
        await using var app = WebhooksApp.Start(layer.Settings, more: Narrow);
        for (var i = 0; i < 3; i++)
            Assert.Equal("accepted", (await app.SendAsync(Sanity.Edit(app.Clock))).Says);

        var over = await app.SendAsync(Sanity.Edit(app.Clock));
        Assert.Equal((429, "rate_limited", TimeSpan.FromSeconds(1)), ((int)over.Status, over.Says, over.RetryAfter));
        Assert.True((bool?)over.Body["retryable"]);

        app.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("accepted", (await app.SendAsync(Sanity.Edit(app.Clock))).Says);
    }

    [Fact]
    public async Task Sender_that_does_not_honour_429_is_told_503()
    {
        await using var app = WebhooksApp.Start(layer.Settings, more: Narrow, services: services => services.ReplaceProvider(
            new ScriptedProvider { Metadata = Sanity.Provider.Metadata with { Honours429 = false } }));
        for (var i = 0; i < 3; i++)
            await app.SendAsync(Sanity.Edit(app.Clock));

        var over = await app.SendAsync(Sanity.Edit(app.Clock));

        Assert.Equal((503, "rate_limited"), ((int)over.Status, over.Says));
        Assert.NotNull(over.RetryAfter);
    }

    [Fact]
    public async Task Forged_requests_do_not_use_up_the_clients_allowance()
    {
        await using var app = WebhooksApp.Start(layer.Settings, more: Narrow);
        for (var i = 0; i < 10; i++)
            Assert.Equal(401, (int)(await app.SendAsync(Sanity.Edit(app.Clock).SignAgain(app.Clock, secret: "forged"))).Status);

        Assert.Equal("accepted", (await app.SendAsync(Sanity.Edit(app.Clock))).Says);
    }

    [Fact]
    public async Task Flood_of_made_up_tokens_stops_calling_snipcart()
    {
        await using var snipcart = await FakeSnipcart.StartAsync();
        await using var app = WebhooksApp.Start(layer.Settings, more: new Dictionary<string, string?>(Narrow) { ["SNIPCART_API_URL"] = snipcart.Address });
        for (var i = 0; i < 10; i++)
            await app.SendAsync(Snipcart.Edit(app.Clock));

        Assert.Equal(3, snipcart.Calls.Count);
    }
}
