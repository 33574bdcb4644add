using System.Security.Cryptography;

namespace Platform.Providers.Signatures;

/// <summary>HMAC-SHA256 over two pieces in a row, either of which may be empty: no body is copied to set something before it.</summary>
internal static class Hmac
{
    /// <summary>Compares in fixed time.</summary>
    public static bool Matches(ReadOnlySpan<byte> secretUtf8, ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, ReadOnlySpan<byte> expected32)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Compute(secretUtf8, a, b, hash);
        return CryptographicOperations.FixedTimeEquals(hash, expected32);
    }

    public static byte[] Of(ReadOnlySpan<byte> secretUtf8, ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var hash = new byte[SHA256.HashSizeInBytes];
        Compute(secretUtf8, a, b, hash);
        return hash;
    }

    private static void Compute(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, Span<byte> hash)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        hmac.AppendData(a);
        hmac.AppendData(b);
        hmac.GetHashAndReset(hash);
    }
}
