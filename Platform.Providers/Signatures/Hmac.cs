using System.Security.Cryptography;

namespace Platform.Providers.Signatures;

/// <summary>HMAC-SHA256 over raw bytes, which may lie in two pieces: what a provider puts before the body, and the body.</summary>
internal static class Hmac
{
    public const int Length = SHA256.HashSizeInBytes;

    /// <summary>True where <paramref name="expected"/> is the MAC; compares in fixed time.</summary>
    /// <param name="expected">What was sent, decoded; of another length it never matches.</param>
    public static bool Matches(ReadOnlySpan<byte> secretUtf8, ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, ReadOnlySpan<byte> expected)
    {
        Span<byte> mac = stackalloc byte[Length];
        Write(secretUtf8, a, b, mac);
        return CryptographicOperations.FixedTimeEquals(mac, expected);
    }

    public static byte[] Of(ReadOnlySpan<byte> secretUtf8, ReadOnlySpan<byte> a, ReadOnlySpan<byte> b = default)
    {
        var mac = new byte[Length];
        Write(secretUtf8, a, b, mac);
        return mac;
    }

    private static void Write(ReadOnlySpan<byte> secretUtf8, ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, Span<byte> mac)
    {
        if (b.IsEmpty)
        {
            HMACSHA256.HashData(secretUtf8, a, mac);
            return;
        }

        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secretUtf8);
        hmac.AppendData(a);
        hmac.AppendData(b);
        hmac.GetHashAndReset(mac);
    }
}
