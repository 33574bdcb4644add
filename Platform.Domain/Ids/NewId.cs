using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Platform.Domain.Ids;

/// <summary>
/// Fresh ids that sort by the millisecond they were made in: 48 bits of Unix milliseconds, 80 random bits, base32.
/// </summary>
public static class NewId
{
    public static DeliveryId Delivery(DateTimeOffset now) => new("dlv_" + Unique(now));

    public static BatchId Batch(DateTimeOffset now) => new("bat_" + Unique(now));

    public static BuildId Build(DateTimeOffset now) => new("bld_" + Unique(now));

    /// <summary>A release id stands in a host name, so it is 12 characters of <c>[a-z0-9]</c> (RULES F).</summary>
    public static ReleaseId Release(DateTimeOffset now) => new(Unique(now)[..12]);

    private static string Unique(DateTimeOffset now)
    {
        Span<byte> bytes = stackalloc byte[16];
        Span<byte> time = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(time, now.ToUnixTimeMilliseconds());
        time[2..].CopyTo(bytes);
        RandomNumberGenerator.Fill(bytes[6..]);
        return SortableBase32.Encode(bytes);
    }
}
