using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Domain.Events;

/// <summary>What happened; on the wire in snake_case (DESIGN 4.2).</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<EventType>))]
public enum EventType
{
    ContentCreated,
    ContentUpdated,
    ContentPublished,
    ContentUnpublished,
    ContentDeleted,
    ProductUpdated,
    ProductDeleted,
    InventoryChanged,
    OrderPlaced,
    OrderUpdated,
    OrderRefunded,
    SubscriptionChanged,
    BuildRequested,
    BuildStarted,
    BuildSucceeded,
    BuildFailed,
    SiteDeployed,
}
