namespace Platform.Domain.Ids;

/// <summary>Base32 whose text sorts as its bytes do (the alphabet of RFC 4648 base32hex, lower case, no padding).</summary>
internal static class SortableBase32
{
    private const string Standard = "abcdefghijklmnopqrstuvwxyz234567";
    private const string Hex = "0123456789abcdefghijklmnopqrstuv";

    public static string Encode(ReadOnlySpan<byte> bytes) =>
        string.Create(Base32.Encode(bytes).Length, Base32.Encode(bytes), (text, standard) =>
        {
            for (var i = 0; i < text.Length; i++)
                text[i] = Hex[Standard.IndexOf(standard[i], StringComparison.Ordinal)];
        });
}
