namespace Platform.Aws.Deliveries;

/// <summary>A delivery with its events; the state is what these add up to now.</summary>
/// <param name="BodyAvailable">The raw body is still kept.</param>
public sealed record DeliveryDetail(DeliveryRecord Record, IReadOnlyList<DeliveryEvent> Events, bool BodyAvailable);
