namespace Platform.Domain.Ids;

/// <summary>RFC 4648 base32 in lower case without padding: safe in URLs, host names and keys.</summary>
public static class Base32
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        Span<char> text = stackalloc char[(bytes.Length * 8 + 4) / 5];
        int buffer = 0, bits = 0, at = 0;
        foreach (var b in bytes)
        {
            buffer = buffer << 8 | b;
            bits += 8;
            while (bits >= 5)
            {
                text[at++] = Alphabet[buffer >> (bits - 5) & 31];
                bits -= 5;
            }

            buffer &= (1 << bits) - 1;
        }

        if (bits > 0)
            text[at] = Alphabet[buffer << (5 - bits) & 31];
        return new string(text);
    }
}
