using System.Text;
using Amazon.SimpleNotificationService.Model;
using Platform.Aws.Audit;
using Platform.Aws.Deliveries;
using Platform.Aws.Events;
using Platform.Domain.Events;
using Platform.Tests.Emulators;
using Platform.Tests.Webhooks.Hosting;
using Platform.Webhooks.Publishing;

namespace Platform.Tests.Webhooks;

/// <summary>RULES A6: what was answered with 200 goes out, and goes on going out until it had its effect.</summary>
public sealed class RelayTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task A6_with_sns_down_the_answer_is_still_200_and_the_next_pass_publishes()
    {
        await using var app = WebhooksApp.Start(layer.Settings);
        app.Faults.Unreachable = Sent.Publishes;

        var answer = await app.SendAsync(Sanity.Edit(app.Clock));
        Assert.Equal((200, "accepted"), ((int)answer.Status, answer.Says));
        await app.RelayAfterAsync(Soon);
        Assert.Equal(DeliveryEventState.Stored, (await app.DetailAsync(answer.Delivery)).Events[0].State);

        app.Faults.Unreachable = null;
        await app.RelayAfterAsync(TimeSpan.FromSeconds(1));
        Assert.Single(app.PublishedOf(answer.Delivery));
        Assert.Equal(DeliveryEventState.Published, (await app.DetailAsync(answer.Delivery)).Events[0].State);
        await app.RelayAfterAsync(TimeSpan.FromSeconds(1));
        Assert.Single(app.PublishedOf(answer.Delivery));
    }

    [Fact]
    public async Task A6_what_does_not_settle_is_published_five_times_more_at_growing_intervals_and_then_dead_lettered()
    {
        await using var app = WebhooksApp.Start(layer.Settings);
        var delivery = (await app.SendAsync(Sanity.Edit(app.Clock))).Delivery;
        var sent = 1;

        foreach (var minutes in new[] { 2, 4, 8, 16, 32 })
        {
            await app.RelayAfterAsync(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
            Assert.Equal(sent, app.PublishedOf(delivery).Count);
            await app.RelayAfterAsync(TimeSpan.FromSeconds(1));
            Assert.Equal(++sent, app.PublishedOf(delivery).Count);
        }

        await app.RelayAfterAsync(TimeSpan.FromMinutes(32));
        await app.RelayAfterAsync(TimeSpan.FromHours(2));

        Assert.Equal(6, app.PublishedOf(delivery).Count);
        var detail = await app.DetailAsync(delivery);
        Assert.Equal((DeliveryState.DeadLettered, DeliveryEventState.DeadLettered, 6), (detail.Record.State, detail.Events[0].State, detail.Events[0].Publishes));
        Assert.Equal([Stages.Published, Stages.DeadLettered], await StagesAsync(app, detail));
        Assert.Contains(app.Logs.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains(RepublishSchedule.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A6_what_has_settled_is_not_published_again()
    {
        await using var app = WebhooksApp.Start(layer.Settings);
        var delivery = (await app.SendAsync(Sanity.Edit(app.Clock))).Delivery;

        await app.SettleAsync(delivery);
        await app.RelayAfterAsync(TimeSpan.FromHours(3));

        Assert.Single(app.PublishedOf(delivery));
        Assert.Equal(DeliveryState.Settled, (await app.DetailAsync(delivery)).Record.State);
    }

    [Fact]
    public async Task Effect_that_is_faster_than_the_note_of_the_publish_stays_settled()
    {
        await using var app = WebhooksApp.Start(layer.Settings);
        await using var projector = WebhooksApp.Start(layer.Settings, app.Clock);
        app.Faults.Meanwhile = request => request is PublishRequest message
            ? projector.SettleAsync(EventJson.Parse(Encoding.UTF8.GetBytes(message.Message!)).DeliveryId!.Value.Value)
            : Task.CompletedTask;

        var delivery = (await app.SendAsync(Sanity.Edit(app.Clock))).Delivery;

        Assert.Equal(DeliveryEventState.Settled, (await app.DetailAsync(delivery)).Events[0].State);
        await app.RelayAfterAsync(TimeSpan.FromHours(1));
        Assert.Single(app.PublishedOf(delivery));
    }

    [Fact]
    public async Task Two_relays_at_once_do_no_harm()
    {
        await using var app = WebhooksApp.Start(layer.Settings);
        await using var other = WebhooksApp.Start(layer.Settings, app.Clock);
        app.Faults.DieAfter = Sent.Points["id claim"];
        var request = Sanity.Edit(app.Clock);
        await app.SendAsync(request);
        await using var next = WebhooksApp.Start(layer.Settings, app.Clock);
        var delivery = (await next.SendAsync(request)).Delivery;

        app.Clock.Advance(TimeSpan.FromSeconds(61));
        await Task.WhenAll(next.RelayAsync(), other.RelayAsync());
        await Task.WhenAll(next.RelayAsync(), other.RelayAsync());
        await next.SettleAsync(delivery);
        await Task.WhenAll(next.RelayAsync(), other.RelayAsync());

        Assert.Single(next.PublishedOf(delivery).Concat(other.PublishedOf(delivery)).Select(e => e.EventId).Distinct());
        Assert.Equal((DeliveryState.Settled, 1), ((await next.DetailAsync(delivery)).Record.State, (await next.DetailAsync(delivery)).Events.Count));
    }

    [Fact]
    public async Task A_dead_letter_that_has_its_effect_after_all_is_settled()
    {
        await using var app = WebhooksApp.Start(layer.Settings);
        var delivery = (await app.SendAsync(Sanity.Edit(app.Clock))).Delivery;
        foreach (var minutes in new[] { 2, 4, 8, 16, 32, 32 })
            await app.RelayAfterAsync(TimeSpan.FromMinutes(minutes));
        Assert.Equal(DeliveryState.DeadLettered, (await app.DetailAsync(delivery)).Record.State);

        await app.SettleAsync(delivery);

        Assert.Equal(DeliveryState.Settled, (await app.DetailAsync(delivery)).Record.State);
    }

    [Fact]
    public async Task Ten_events_are_published_before_the_answer_and_the_rest_at_the_next_pass()
    {
        await using var app = WebhooksApp.Start(layer.Settings, services: services => services.ReplaceProvider(Threefold.Times(23)));

        var answer = await app.SendAsync(Sanity.Edit(app.Clock));
        Assert.Equal(23, (int?)answer.Body["events"]);
        Assert.Equal(10, app.PublishedOf(answer.Delivery).Count);

        await app.RelayAsync();
        Assert.Equal(23, app.PublishedOf(answer.Delivery).Select(e => e.EventId).Distinct().Count());
        Assert.Equal(23, app.PublishedOf(answer.Delivery).Count);
    }

    [Fact]
    public async Task One_event_that_can_never_be_read_does_not_hold_up_the_others()
    {
        await using var app = WebhooksApp.Start(layer.Settings);
        app.Faults.Unreachable = Sent.Publishes;
        var broken = (await app.SendAsync(Sanity.Edit(app.Clock))).Delivery;
        var whole = (await app.SendAsync(Sanity.Edit(app.Clock, "product-price-changed"))).Delivery;
        app.Faults.Unreachable = null;
        var item = (await app.ItemsAsync(broken)).Single(i => i.Key.StartsWith("event#", StringComparison.Ordinal)).Value;
        item["bytes"].B = new MemoryStream("no event"u8.ToArray());
        await app.Table.PutAsync(item, TestContext.Current.CancellationToken);

        await app.RelayAfterAsync(Soon);

        Assert.Single(app.PublishedOf(whole));
        Assert.Equal(DeliveryState.DeadLettered, (await app.DetailAsync(broken)).Record.State);
    }

    [Fact]
    public async Task Relay_runs_by_itself_as_a_service()
    {
        await using var app = WebhooksApp.Start(layer.Settings, more: new Dictionary<string, string?> { ["Relay:Enabled"] = "true" });
        app.Faults.Unreachable = Sent.Publishes;
        var delivery = (await app.SendAsync(Sanity.Edit(app.Clock))).Delivery;
        app.Faults.Unreachable = null;

        await Waiting.Eventually.HoldsAsync(() =>
        {
            app.Clock.Advance(TimeSpan.FromSeconds(1));
            return app.PublishedOf(delivery).Count > 0;
        });
    }

    [Fact]
    public async Task Large_body_and_large_event_go_by_the_payloads_bucket_and_come_back_whole()
    {
        await using var app = WebhooksApp.Start((await layer.AnotherAsync()).Settings);
        app.Faults.Unreachable = Sent.Publishes;
        var text = new string('x', 400 * 1024);
        var body = System.Text.Json.Nodes.JsonNode.Parse(Sanity.Edit(app.Clock).Body.Span)!.AsObject();
        body["summary"] = text;
        var request = Sanity.Edit(app.Clock).WithBody(Sanity.Json(body.ToJsonString())).SignAgain(app.Clock);

        var answer = await app.SendAsync(request);
        Assert.Equal("accepted", answer.Says);
        app.Faults.Unreachable = null;
        await app.RelayAfterAsync(Soon);

        Assert.Equal(request.Body.ToArray(), (await app.Deliveries.ReadBodyAsync(new(answer.Delivery), TestContext.Current.CancellationToken))!.Bytes.ToArray());
        var message = Assert.Single(app.Published);
        Assert.Contains("payload_ref", message.Message, StringComparison.Ordinal);
        var read = await app.Get<EventReader>().ReadAsync(message.Message, TestContext.Current.CancellationToken);
        Assert.Equal(text, read.Data.UnifiedFields.Summary);
    }

    private static async Task<IEnumerable<string>> StagesAsync(WebhooksApp app, DeliveryDetail detail) =>
        (await app.Get<EventAudit>().ReadAsync(detail.Events[0].Id, TestContext.Current.CancellationToken)).Select(stage => stage.Stage);
}
