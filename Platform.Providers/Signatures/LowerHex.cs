using System.Buffers;

namespace Platform.Providers.Signatures;

/// <summary>Hexadecimal digits as signatures have them: one spelling, so that a second one of the same bytes does not pass.</summary>
internal static class LowerHex
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <returns>False where it is not exactly <paramref name="bytes"/> in lower case.</returns>
    public static bool TryDecode(ReadOnlySpan<char> text, Span<byte> bytes) =>
        text.Length == bytes.Length * 2
        && !text.ContainsAnyExcept(Digits)
        && Convert.FromHexString(text, bytes, out _, out _) == OperationStatus.Done;
}
