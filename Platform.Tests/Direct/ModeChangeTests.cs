using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Platform.Aws.Audit;
using Platform.Aws.Deliveries;
using Platform.Domain.Clients;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Settings;
using Platform.Tests.Direct.Rig;
using Platform.Tests.Emulators;
using Platform.Webhooks;
using Platform.Webhooks.Relay;
using EventId = Platform.Domain.Ids.EventId;

namespace Platform.Tests.Direct;

/// <summary>RULES E4: a delivery that stands unsettled when its client changes from direct to event-driven.</summary>
public sealed class ModeChangeTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task E4_After_the_change_the_relay_normalises_the_kept_body_anew_and_publishes_under_the_same_ids()
    {
        using var client = DirectClient.InGit();
        client.Push("tea", "Slow tea");
        var delivery = await TakenAsync(client);
        var before = await ReadAsync(client, delivery);
        Assert.All(before.Detail.Events, one => Assert.Equal(IntegrationMode.Direct, one.Mode));

        client.ChangeMode("event_driven");
        await using var eventDriven = EventDriven(client);
        await WakeAsync(eventDriven, before.Detail);
        await eventDriven.Services.GetRequiredService<RelayPass>().RunAsync(Cancellation);

        var after = await ReadAsync(client, delivery);
        Assert.Equal(before.Detail.Events.Select(one => one.Id), after.Detail.Events.Select(one => one.Id));
        Assert.All(after.Detail.Events, one => Assert.Equal((IntegrationMode.EventDriven, 1), (one.Mode!.Value, one.Publishes)));
        Assert.Equal(before.Bodies, after.Bodies);
        foreach (var one in after.Detail.Events)
            Assert.Contains(await layer.Get<EventAudit>().ReadAsync(one.Id, Cancellation), stage => stage.Stage == Stages.Published);
    }

    [Fact]
    public async Task E4_Neither_modes_relay_touches_the_others_clients()
    {
        using var client = DirectClient.InGit();
        client.Push("tea", "Slow tea");
        var delivery = await TakenAsync(client);
        var before = await ReadAsync(client, delivery);

        await using var eventDriven = EventDriven(client);
        await WakeAsync(eventDriven, before.Detail);
        await eventDriven.Services.GetRequiredService<RelayPass>().RunAsync(Cancellation);

        Assert.All((await ReadAsync(client, delivery)).Detail.Events, one => Assert.Equal(IntegrationMode.Direct, one.Mode));
        foreach (var one in before.Detail.Events)
            Assert.Empty(await layer.Get<EventAudit>().ReadAsync(one.Id, Cancellation));
    }

    /// <summary>Taken and handed over, and not built.</summary>
    private async Task<DeliveryId> TakenAsync(DirectClient client)
    {
        await using var direct = await DirectService.StartAsync(layer, client, timers: false);
        return await direct.PostAsync("git/github-push");
    }

    /// <summary>The intake's service of the other mode, as its Program.cs composes it, without its timer.</summary>
    private WebApplication EventDriven(DirectClient client)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(client.Settings(layer));
        builder.AddServiceDefaults("webhooks");
        builder.Logging.ClearProviders();
        builder.Services.AddClientsOf(IntegrationMode.EventDriven);
        builder.AddIntake();
        builder.AddTopics();
        builder.AddRelay();
        return builder.Build();
    }

    private static async Task WakeAsync(WebApplication service, DeliveryDetail detail)
    {
        foreach (var one in detail.Events)
            Assert.True(await service.Services.GetRequiredService<DeliveryTable>().TryUpdateAsync(
                DeliveryKeys.DeliveryOf(detail.Record.Id), DeliveryKeys.EventOf(one.Id), "SET #due_at = :due", "attribute_exists(#unsettled)", new() { [":due"] = new() { N = "1" } }, Cancellation));
    }

    private async Task<(DeliveryDetail Detail, IReadOnlyList<EventId> Bodies)> ReadAsync(DirectClient client, DeliveryId delivery)
    {
        await using var direct = await DirectService.StartAsync(layer, client, timers: false);
        var reader = direct.Get<DeliveryReader>();
        var detail = (await reader.GetAsync(delivery, Cancellation))!;
        var bodies = new List<EventId>();
        foreach (var one in detail.Events)
            bodies.Add(EventJson.Parse((await reader.ReadEventAsync(delivery, one.Id, Cancellation))!.Bytes).EventId);
        return (detail, bodies);
    }
}
