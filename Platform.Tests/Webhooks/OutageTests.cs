using System.Net;
using Amazon.SimpleNotificationService;
using Platform.Aws.EventLayers;
using Platform.Tests.Aws;
using Platform.Tests.Emulators;
using Platform.Tests.Waiting;
using Platform.Tests.Webhooks.Hosting;

namespace Platform.Tests.Webhooks;

/// <summary>The AWS side itself goes away and comes back: what was answered 200 arrives, what was not is told to come again.</summary>
public sealed class OutageTests(EmulatorFixture emulators)
{
    [Fact]
    public async Task Killed_store_means_503_and_after_its_restart_everything_goes_on()
    {
        await using var emulator = await EmulatorFixture.StartOwnAsync();
        await using var layer = new EventLayerFixture(emulators);
        await layer.InitializeAsync(emulator);
        await using var app = WebhooksApp.Start(layer.Settings);
        var before = Sanity.Edit(app.Clock);
        Assert.Equal("accepted", (await app.SendAsync(before)).Says);
        var during = Sanity.Edit(app.Clock, "product-price-changed");

        await emulator.DynamoDb.KillAsync();
        var refused = await app.SendAsync(during);
        Assert.Equal((503, "store_unavailable"), ((int)refused.Status, refused.Says));
        Assert.Equal(TimeSpan.FromSeconds(30), refused.RetryAfter);
        Assert.True((bool?)refused.Body["retryable"]);

        await emulator.DynamoDb.StartAsync();
        Assert.Equal("accepted", (await app.SendAsync(during)).Says);
        Assert.Equal("duplicate", (await app.SendAsync(before)).Says);
    }

    [Fact]
    public async Task Killed_topics_mean_200_and_after_their_restart_the_relay_delivers_once()
    {
        await using var emulator = await EmulatorFixture.StartOwnAsync();
        await using var layer = new EventLayerFixture(emulators);
        await layer.InitializeAsync(emulator);
        await using var app = WebhooksApp.Start(layer.Settings);

        await emulator.Messaging.KillAsync();
        var sending = app.SendAsync(Sanity.Edit(app.Clock));
        await app.PassTimeAsync(sending);
        var answer = await sending;
        Assert.Equal((200, "accepted"), ((int)answer.Status, answer.Says));
        await app.PassTimeAsync(app.RelayAfterAsync(TimeSpan.FromSeconds(3)));

        await emulator.Messaging.StartAsync();
        await using var restarted = WebhooksApp.Start(layer.Settings, app.Clock);
        await restarted.RelayAsync();

        var messages = await Eventually.BecomesAsync(_ => layer.PeekAsync(layer.Get<EventLayer>().Queues.ContentProjection.Name), found => found.Count > 0);
        Assert.Contains(answer.Delivery, Assert.Single(messages).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Store_that_goes_away_after_the_claim_does_not_refuse_the_sender()
    {
        await using var layer = new EventLayerFixture(emulators);
        await layer.InitializeAsync();
        await using var app = WebhooksApp.Start(layer.Settings);
        app.Faults.Unreachable = sent => Sent.Points["event"](sent) || Sent.Points["record"](sent);

        var answer = await app.SendAsync(Sanity.Edit(app.Clock));
        Assert.Equal((200, "accepted"), ((int)answer.Status, answer.Says));

        app.Faults.Unreachable = null;
        await app.RelayAfterAsync(TimeSpan.FromSeconds(61));
        await app.RelayAsync();
        Assert.Single(app.PublishedOf(answer.Delivery));
    }

    [Fact]
    public async Task Store_that_answers_with_an_error_is_an_outage_too()
    {
        await using var layer = new EventLayerFixture(emulators);
        await layer.InitializeAsync();
        await using var app = WebhooksApp.Start(layer.Settings, more: new Dictionary<string, string?> { ["PLATFORM_PREFIX"] = "never-provisioned" });

        var answer = await app.SendAsync(Sanity.Edit(app.Clock));

        Assert.Equal((503, "store_unavailable"), ((int)answer.Status, answer.Says));
    }

    [Fact]
    public async Task Topic_that_answers_with_an_error_is_left_to_the_relay()
    {
        await using var layer = new EventLayerFixture(emulators);
        await layer.InitializeAsync();
        await using var app = WebhooksApp.Start(layer.Settings);
        app.Faults.Failure = () => new AmazonSimpleNotificationServiceException("no such topic", "NotFound", null, HttpStatusCode.NotFound);
        app.Faults.Unreachable = Sent.Publishes;

        var answer = await app.SendAsync(Sanity.Edit(app.Clock));
        Assert.Equal((200, "accepted"), ((int)answer.Status, answer.Says));
        await app.RelayAfterAsync(TimeSpan.FromSeconds(3));

        app.Faults.Unreachable = null;
        await app.RelayAsync();
        Assert.Single(app.PublishedOf(answer.Delivery));
    }
}
