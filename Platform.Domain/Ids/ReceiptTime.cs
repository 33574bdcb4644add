namespace Platform.Domain.Ids;

/// <summary>When a delivery was received, as its id tells: <c>dlv_</c>, then 48 bits of Unix milliseconds in base32hex.</summary>
public static class ReceiptTime
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuv";
    private const int TimeDigits = 10;

    /// <returns>Null for an id that was not made by <see cref="NewId"/>.</returns>
    public static DateTimeOffset? Of(DeliveryId delivery)
    {
        if (!delivery.Value.StartsWith("dlv_", StringComparison.Ordinal) || delivery.Value.Length < 4 + TimeDigits)
            return null;

        long bits = 0;
        foreach (var digit in delivery.Value.AsSpan(4, TimeDigits))
        {
            var value = Digits.IndexOf(digit, StringComparison.Ordinal);
            if (value < 0)
                return null;
            bits = bits << 5 | (uint)value;
        }

        // Ten digits are 50 bits: two of the random part with them.
        var milliseconds = bits >> 2;
        return milliseconds > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() ? null : DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
    }
}
