using System.Security.Cryptography;

namespace Platform.Providers.Signatures;

/// <summary>HMAC-SHA256 over one or two pieces of a request, without joining them.</summary>
internal static class Hmac
{
    /// <summary>True if the code over <paramref name="a"/> followed by <paramref name="b"/> is <paramref name="expected32"/>; compares in fixed time.</summary>
    public static bool Matches(ReadOnlySpan<byte> secretUtf8, ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, ReadOnlySpan<byte> expected32)
    {
        Span<byte> actual = stackalloc byte[SHA256.HashSizeInBytes];
        Compute(secretUtf8, a, b, actual);
        return CryptographicOperations.FixedTimeEquals(actual, expected32);
    }

    public static byte[] Of(ReadOnlySpan<byte> secretUtf8, ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var code = new byte[SHA256.HashSizeInBytes];
        Compute(secretUtf8, a, b, code);
        return code;
    }

    private static void Compute(ReadOnlySpan<byte> secretUtf8, ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, Span<byte> code)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secretUtf8);
        hmac.AppendData(a);
        hmac.AppendData(b);
        hmac.GetHashAndReset(code);
    }
}
