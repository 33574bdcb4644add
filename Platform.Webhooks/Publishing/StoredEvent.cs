using Platform.Domain.Clients;
using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Webhooks.Publishing;

/// <summary>An event as it stands in the table; what is published are exactly these bytes.</summary>
/// <param name="Publishes">How often it was published before.</param>
internal sealed record StoredEvent(DeliveryId Delivery, UnifiedEvent Event, byte[] Bytes, int Publishes)
{
    /// <summary>The mode in which it was published last; null where it never was.</summary>
    public IntegrationMode? PublishedBy { get; init; }
}
