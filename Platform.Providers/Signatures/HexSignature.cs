using System.Buffers;
using System.Security.Cryptography;

namespace Platform.Providers.Signatures;

/// <summary>A SHA-256 as 64 lower-case hexadecimal digits. No other spelling is taken, so that equal means equal.</summary>
internal static class HexSignature
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    public static bool TryParse(ReadOnlySpan<char> text, Span<byte> bytes32) =>
        text.Length == 2 * SHA256.HashSizeInBytes
        && !text.ContainsAnyExcept(Digits)
        && Convert.FromHexString(text, bytes32, out _, out _) == OperationStatus.Done;
}
