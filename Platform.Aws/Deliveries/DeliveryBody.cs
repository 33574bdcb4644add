namespace Platform.Aws.Deliveries;

/// <summary>A raw body with its kept headers. It may hold personal data: show it redacted.</summary>
public sealed record DeliveryBody(IReadOnlyList<KeyValuePair<string, string>> Headers, ReadOnlyMemory<byte> Bytes);
