using Platform.Aws.Deliveries;
using Platform.Aws.Payloads;
using Platform.Domain.Events;
using Platform.Providers;
using Platform.Tests.Console;
using Platform.Tests.Emulators;
using Platform.Tests.Providers;
using Platform.Tests.Providers.Recordings;

namespace Platform.Tests.Cli;

/// <summary>Deliveries of recordings, with their events as the intake keeps them and stages as the services record them.</summary>
internal sealed class KeptEvents(EventLayerFixture layer)
{
    private readonly DeliveryTable _table = new(layer.Get<Amazon.DynamoDBv2.IAmazonDynamoDB>(), layer.Layer, TimeProvider.System);
    private readonly DeliverySeed _seed = new(layer, new("editorial-store"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="change">What this version of us would read otherwise.</param>
    /// <param name="stages">Reached by each event, in this order.</param>
    public async Task<DeliveryRecord> ReceiveAsync(string recording, Func<UnifiedEvent, UnifiedEvent>? change = null, params (string Stage, string? Detail)[] stages)
    {
        var recorded = new RecordedCase(recording);
        var request = recorded.Provider.Sign(recorded.Recording, new Uri("http://127.0.0.1/webhooks"), TimeProvider.System, "secret");
        var delivery = await _seed.ReceiveAsync(recorded.Provider.Metadata.Id.Value, recorded.Provider.Identify(request).Kind);
        var read = (NormalisationResult.Events)recorded.Provider.Normalise(Inputs.Of(request) with { ClaimKey = delivery.ClaimKey, DeliveryId = delivery.Id });
        foreach (var unified in read.Items.Select(change ?? (unified => unified)))
        {
            var item = await new StoredBytes(layer.Get<PayloadStore>()).SetAsync(DeliveryItems.Of(unified, delivery.Id), EventJson.Serialize(unified), "events", Cancellation);
            await _table.PutAsync(item, Cancellation);
            await _seed.PublishAsync(delivery, unified.EventId, TimeSpan.FromMilliseconds(10), settled: true);
            for (var i = 0; i < stages.Length; i++)
                await _seed.ReachAsync(delivery, unified.EventId, stages[i].Stage, TimeSpan.FromMilliseconds(20 + i), stages[i].Detail);
        }

        return delivery;
    }
}
