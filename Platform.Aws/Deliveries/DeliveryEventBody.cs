namespace Platform.Aws.Deliveries;

/// <summary>An event's bytes.</summary>
/// <param name="Payload">Where they are, if they were too large for the table.</param>
public sealed record DeliveryEventBody(byte[] Bytes, Uri? Payload);
