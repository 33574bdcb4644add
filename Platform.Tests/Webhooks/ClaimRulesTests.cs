using Amazon.DynamoDBv2.Model;
using Platform.Aws.Deliveries;
using Platform.Aws.Dynamo;
using Platform.Domain.Events;
using Platform.Tests.Emulators;
using Platform.Tests.Webhooks.Hosting;

namespace Platform.Tests.Webhooks;

/// <summary>RULES A1 and A3 to A5: what holds when a process dies between two writes.</summary>
public sealed class ClaimRulesTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    private static readonly TimeSpan Takeover = TimeSpan.FromSeconds(61);

    public static TheoryData<string> Points => [.. Sent.Points.Keys];

    [Fact]
    public async Task A1_body_then_body_claim_then_id_claim_then_events_then_publish()
    {
        await using var app = WebhooksApp.Start(layer.Settings);
        await app.SendAsync(Sanity.Edit(app.Clock));

        var order = app.Faults.Requests
            .Select(request => Sent.Points.FirstOrDefault(point => point.Value(request)).Key)
            .Where(point => point is "body" or "body claim" or "id claim" or "event" or "publish");

        Assert.Equal(["body", "body claim", "id claim", "event", "publish"], order);
    }

    [Theory]
    [MemberData(nameof(Points))]
    public async Task A1_a_crash_after_any_write_loses_nothing_and_makes_one_delivery(string point)
    {
        var clock = WebhooksApp.NewClock();
        var request = Sanity.Edit(clock);
        await using var dying = WebhooksApp.Start(layer.Settings, clock);
        dying.Faults.DieAfter = Sent.Points[point];
        await dying.SendAsync(request);
        Assert.True(dying.Faults.Died);

        await using var next = WebhooksApp.Start(layer.Settings, clock);
        var delivery = (await next.SendAsync(request)).Delivery;
        await next.RelayAfterAsync(Takeover);
        await next.RelayAsync();

        var published = dying.PublishedOf(delivery).Concat(next.PublishedOf(delivery)).ToList();
        Assert.Single(published.Select(EventJson.Serialize).Select(Convert.ToHexString).Distinct());
        Assert.Equal("article-the-weight-of-a-cup", published[0].ContentId.Value);

        await next.SettleAsync(delivery);
        await next.RelayAsync();
        Assert.Equal(DeliveryState.Settled, (await next.DetailAsync(delivery)).Record.State);
        Assert.All((await next.ItemsAsync(delivery)).Values, item => Assert.NotNull(item.Number("expires_at")));
    }

    [Fact]
    public async Task A1_who_finds_a_claim_whose_owner_died_answers_duplicate_and_the_relay_finishes_it()
    {
        var clock = WebhooksApp.NewClock();
        var request = Sanity.Edit(clock);
        await using var dying = WebhooksApp.Start(layer.Settings, clock);
        dying.Faults.DieAfter = Sent.Points["id claim"];
        await dying.SendAsync(request);

        await using var next = WebhooksApp.Start(layer.Settings, clock);
        var answer = await next.SendAsync(request);
        Assert.Equal((200, "duplicate"), ((int)answer.Status, answer.Says));

        await next.RelayAfterAsync(TimeSpan.FromSeconds(59));
        Assert.Empty(next.Published);
        await next.RelayAfterAsync(TimeSpan.FromSeconds(2));
        await next.RelayAsync();
        Assert.Single(next.PublishedOf(answer.Delivery));
    }

    [Fact]
    public async Task A1_body_claim_of_an_attempt_that_died_before_its_id_claim_is_taken_over()
    {
        var clock = WebhooksApp.NewClock();
        var request = Sanity.Edit(clock);
        await using var dying = WebhooksApp.Start(layer.Settings, clock);
        dying.Faults.DieAfter = Sent.Points["body claim"];
        await dying.SendAsync(request);
        await using var next = WebhooksApp.Start(layer.Settings, clock);

        var underNewId = await next.SendAsync(request.With(Sanity.DeliveryId, "sent-again-by-hand"));
        var underOldId = await next.SendAsync(request);

        Assert.Equal("accepted", underNewId.Says);
        Assert.Equal(("duplicate", underNewId.Delivery), (underOldId.Says, underOldId.Delivery));
    }

    [Theory]
    [InlineData("body")]
    [InlineData("body claim")]
    public async Task A1_what_a_dead_attempt_left_is_swept_after_an_hour(string point)
    {
        var clock = WebhooksApp.NewClock();
        await using var dying = WebhooksApp.Start(layer.Settings, clock);
        dying.Faults.DieAfter = Sent.Points[point];
        await dying.SendAsync(Sanity.Edit(clock));
        var left = dying.Faults.Requests.OfType<PutItemRequest>().Select(put => put.Item).ToList();

        await using var next = WebhooksApp.Start(layer.Settings, clock);
        await next.RelayAfterAsync(TimeSpan.FromMinutes(59));
        foreach (var item in left)
            Assert.NotNull(await Find(next, item));
        await next.RelayAfterAsync(TimeSpan.FromMinutes(2));

        foreach (var item in left)
            Assert.Null(await Find(next, item));
    }

    [Fact]
    public async Task A3_ids_that_we_derive_contain_the_bodys_hash()
    {
        await using var app = WebhooksApp.Start(layer.Settings, services: services =>
            services.ReplaceProvider(new ScriptedProvider { Identifies = _ => throw new FormatException("no id") }));
        var (one, other) = (Sanity.Edit(app.Clock), Sanity.Edit(app.Clock, "product-price-changed"));

        var first = await app.SendAsync(one);
        Assert.Equal("accepted", first.Says);
        Assert.Equal(("duplicate", first.Delivery), ((await app.SendAsync(one)).Says, (await app.SendAsync(one)).Delivery));
        Assert.Equal("accepted", (await app.SendAsync(other)).Says);

        var record = (await app.DetailAsync(first.Delivery)).Record;
        Assert.EndsWith(record.BodyHash, record.NativeId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A4_events_are_stored_before_the_first_publish_and_the_relay_sends_those_bytes()
    {
        await using var app = WebhooksApp.Start(layer.Settings, services: services => services.ReplaceProvider(Threefold.Provider));
        app.Faults.Unreachable = Sent.Publishes;
        var delivery = (await app.SendAsync(Sanity.Edit(app.Clock))).Delivery;
        var stored = (await app.ItemsAsync(delivery)).Where(item => item.Key.StartsWith("event#", StringComparison.Ordinal)).Select(item => item.Value).ToList();

        Assert.Equal(3, stored.Count);
        Assert.All(stored, item => Assert.NotNull(item.Text("unsettled")));

        app.Faults.Unreachable = null;
        await app.RelayAfterAsync(TimeSpan.FromSeconds(3));

        Assert.Equal(
            stored.Select(item => System.Text.Encoding.UTF8.GetString(item.Bytes("bytes")!)).Order(StringComparer.Ordinal),
            app.Published.Select(message => message.Message).Order(StringComparer.Ordinal));
        Assert.All(app.PublishedOf(delivery), e => Assert.Equal((delivery, 3), (e.DeliveryId!.Value.Value, e.DeliveryEvents)));
    }

    [Fact]
    public async Task A5_time_to_live_starts_at_settling_and_never_before()
    {
        await using var app = WebhooksApp.Start(layer.Settings);
        var request = Sanity.Edit(app.Clock);
        var delivery = (await app.SendAsync(request)).Delivery;

        await app.RelayAfterAsync(TimeSpan.FromMinutes(90));
        await app.RelayAsync();
        Assert.All((await app.ItemsAsync(delivery)).Values, item => Assert.Null(item.Number("expires_at")));
        Assert.Equal("duplicate", (await app.SendAsync(request.SignAgain(app.Clock))).Says);

        await app.SettleAsync(delivery);
        await app.RelayAsync();
        var settledAt = app.Clock.GetUtcNow().ToUnixTimeSeconds();
        var items = await app.ItemsAsync(delivery);
        Assert.All(items.Values, item => Assert.Null(item.Text("unsettled")));
        Assert.Equal(settledAt + 72 * 3600, items["body"].Number("expires_at"));
        Assert.Equal(settledAt + 30 * 86400, items["record"].Number("expires_at"));

        app.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        Assert.Equal("duplicate", (await app.SendAsync(request.SignAgain(app.Clock))).Says);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("accepted", (await app.SendAsync(request.SignAgain(app.Clock))).Says);
    }

    [Fact]
    public async Task A5_a_delivery_with_one_unsettled_event_is_not_closed()
    {
        await using var app = WebhooksApp.Start(layer.Settings, services: services => services.ReplaceProvider(Threefold.Provider));
        var delivery = (await app.SendAsync(Sanity.Edit(app.Clock))).Delivery;
        var events = (await app.DetailAsync(delivery)).Events;
        var settlement = app.Get<DeliverySettlement>();

        foreach (var one in events.Skip(1))
            await settlement.SettleAsync(new(delivery), one.Id, TestContext.Current.CancellationToken);
        await app.RelayAsync();
        Assert.Equal(DeliveryState.Accepted, (await app.DetailAsync(delivery)).Record.State);
        Assert.Null((await app.ItemsAsync(delivery))["record"].Number("expires_at"));

        await settlement.SettleAsync(new(delivery), events[0].Id, TestContext.Current.CancellationToken);
        await app.RelayAsync();
        Assert.NotNull((await app.ItemsAsync(delivery))["record"].Number("expires_at"));
    }

    [Fact]
    public async Task A5_settling_again_or_what_is_not_there_changes_nothing()
    {
        await using var app = WebhooksApp.Start(layer.Settings);
        var delivery = (await app.SendAsync(Sanity.Edit(app.Clock))).Delivery;
        await app.SettleAsync(delivery);
        var once = (await app.DetailAsync(delivery)).Events[0];

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.SettleAsync(delivery);
        await app.Get<DeliverySettlement>().SettleAsync(new(delivery), new("evt_that_never_was"), TestContext.Current.CancellationToken);

        Assert.Equivalent(once, Assert.Single((await app.DetailAsync(delivery)).Events));
    }

    private static Task<Dictionary<string, AttributeValue>?> Find(WebhooksApp app, Dictionary<string, AttributeValue> item) =>
        app.Table.FindAsync(item.RequiredText("pk"), item.RequiredText("sk"), TestContext.Current.CancellationToken);
}
