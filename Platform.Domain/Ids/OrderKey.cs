namespace Platform.Domain.Ids;

/// <summary>What sorts the revisions of one item of one provider: 20 zero-padded digits, Unix nanoseconds or a version number (RULES B2).</summary>
public static class OrderKey
{
    public static string From(DateTimeOffset time) =>
        ((time.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) * 100).ToString("D20");

    public static string From(long version) => version.ToString("D20");

    /// <summary>The time in a key made of one; what is not a time key gives a nonsense time, never an exception.</summary>
    public static DateTimeOffset? Time(string? key) =>
        long.TryParse(key, out var nanoseconds) ? DateTimeOffset.UnixEpoch.AddTicks(nanoseconds / 100) : null;
}
