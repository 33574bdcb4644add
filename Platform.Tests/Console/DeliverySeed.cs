using System.Security.Cryptography;
using System.Text;
using Amazon.DynamoDBv2.Model;
using Platform.Aws.Audit;
using Platform.Aws.Deliveries;
using Platform.Aws.Dynamo;
using Platform.Aws.Payloads;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Domain.Json;
using Platform.Tests.Emulators;

namespace Platform.Tests.Console;

/// <summary>Writes deliveries as the intake leaves them, and stages as the services record them.</summary>
internal sealed class DeliverySeed(EventLayerFixture layer, ClientId client)
{
    private const string Environment = "dev";

    private readonly DeliveryTable table = new(layer.Get<Amazon.DynamoDBv2.IAmazonDynamoDB>(), layer.Layer, TimeProvider.System);
    private readonly EventAudit audit = layer.Get<EventAudit>();

    public async Task<DeliveryRecord> ReceiveAsync(
        string provider = "sanity",
        string kind = "update",
        string body = """{"_type":"article","title":"Visible mending"}""",
        DeliveryState state = DeliveryState.Accepted,
        string? reason = null,
        int events = 1,
        TimeSpan ago = default)
    {
        var at = TimeProvider.System.GetUtcNow() - ago;
        var nativeId = RandomNumberGenerator.GetHexString(12, lowercase: true);
        var record = new DeliveryRecord
        {
            Id = NewId.Delivery(at),
            Client = client,
            Environment = Environment,
            Provider = new ProviderId(provider),
            NativeId = nativeId,
            Kind = kind,
            ReceivedAt = at,
            State = state,
            Reason = reason,
            Code = state == DeliveryState.Rejected ? "synchronous_hook" : null,
            Secret = $"env:TIDE_{provider.ToUpperInvariant()}",
            Trust = provider == "sanity" ? Trust.Signed : Trust.Token,
            Path = $"/webhooks/{provider}",
            Headers = [KeyValuePair.Create("content-type", "application/json")],
            BodyHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body))),
            BodySize = Encoding.UTF8.GetByteCount(body),
            Events = state is DeliveryState.Accepted ? events : 0,
            RequestId = Guid.NewGuid().ToString("N"),
            ClaimKey = DeliveryKeys.ClaimOf(client, Environment, new ProviderId(provider), nativeId),
        };
        await PutAsync(DeliveryItems.Of(record));
        var item = Items.Key(DeliveryKeys.DeliveryOf(record.Id), DeliveryKeys.Body).SetHeaders(record.Headers);
        await PutAsync(await new StoredBytes(layer.Get<PayloadStore>()).SetAsync(item, Encoding.UTF8.GetBytes(body), "bodies", TestContext.Current.CancellationToken));
        return record;
    }

    public async Task<EventId> NormaliseAsync(
        DeliveryRecord delivery, EventType type = EventType.ContentUpdated, ContentType of = ContentType.Article, string content = "article-the-weight-of-a-cup")
    {
        var contentId = ContentId.Encode(content);
        var unified = new UnifiedEvent
        {
            EventId = EventId.Derive(delivery.ClaimKey, type, contentId, "en"),
            ClientId = client,
            Environment = Environment,
            EventType = type,
            Provider = delivery.Provider,
            ContentId = contentId,
            ContentType = of,
            Locale = "en",
            Timestamp = delivery.ReceivedAt,
            DeliveryId = delivery.Id,
            DeliveryEvents = delivery.Events,
            Data = new EventData(),
        };
        await PutAsync(DeliveryItems.Of(unified, delivery.Id));
        return unified.EventId;
    }

    /// <summary>A stage some time after the receipt.</summary>
    public Task ReachAsync(DeliveryRecord delivery, EventId id, string stage, TimeSpan after, string? detail = null) => audit.RecordStageAsync(
        id, stage, client, Environment, delivery.ReceivedAt + after, detail, TestContext.Current.CancellationToken);

    public async Task PublishAsync(DeliveryRecord delivery, EventId id, TimeSpan after, bool settled = false)
    {
        await table.TryUpdateAsync(
            DeliveryKeys.DeliveryOf(delivery.Id), DeliveryKeys.EventOf(id),
            "SET #state = :state, #published_at = :at, #publishes = :one" + (settled ? ", #settled_at = :at" : ""),
            "attribute_exists(#pk)",
            new()
            {
                [":state"] = new(Wire.Name(settled ? DeliveryEventState.Settled : DeliveryEventState.Published)),
                [":at"] = DeliveryValues.Text(delivery.ReceivedAt + after),
                [":one"] = new AttributeValue { N = "1" },
            },
            TestContext.Current.CancellationToken);
        await ReachAsync(delivery, id, Stages.Published, after);
    }

    /// <summary>The whole way of one event, to the live page.</summary>
    public async Task<EventId> GoLiveAsync(DeliveryRecord delivery, BuildId build, ReleaseId release)
    {
        var id = await NormaliseAsync(delivery);
        await PublishAsync(delivery, id, TimeSpan.FromMilliseconds(38), settled: true);
        var request = EventId.Derive(id.Value, EventType.BuildRequested, ContentId.Encode("site"), null);
        await ReachAsync(delivery, id, Stages.Projected, TimeSpan.FromMilliseconds(162));
        await ReachAsync(delivery, id, Stages.BuildRequested, TimeSpan.FromMilliseconds(190), request.Value);
        await ReachAsync(delivery, request, Stages.Batched, TimeSpan.FromMilliseconds(260), NewId.Batch(delivery.ReceivedAt).Value);
        await ReachAsync(delivery, request, Stages.Building, TimeSpan.FromMilliseconds(2410), build.Value);
        await ReachAsync(delivery, request, Stages.Live, TimeSpan.FromMilliseconds(4870), release.Value);
        return id;
    }

    private Task PutAsync(Dictionary<string, AttributeValue> item) => table.PutAsync(item, TestContext.Current.CancellationToken);
}
