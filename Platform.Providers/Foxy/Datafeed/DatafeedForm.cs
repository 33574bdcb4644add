using System.Text;

namespace Platform.Providers.Foxy.Datafeed;

/// <summary>
/// <c>FoxyData=%25EBrV%258C%25E9…</c>: a form with one field, urlencoded twice over the encrypted bytes
/// (https://docs.foxycart.com/v/2.0/transaction_xml_datafeed).
/// </summary>
internal sealed record DatafeedForm(DatafeedKind Kind, ReadOnlyMemory<byte> Encoded)
{
    private const string MediaType = "application/x-www-form-urlencoded";

    /// <summary>Null where it is no datafeed.</summary>
    public static DatafeedForm? Find(WebhookRequest request)
    {
        if (request.Header("Content-Type")?.TrimStart().StartsWith(MediaType, StringComparison.OrdinalIgnoreCase) != true)
            return null;

        var body = request.Body;
        while (!body.IsEmpty)
        {
            var end = body.Span.IndexOf((byte)'&');
            var field = end < 0 ? body : body[..end];
            foreach (var kind in (DatafeedKind[])[DatafeedKind.Transactions, DatafeedKind.Subscriptions])
            {
                if (field.Span.StartsWith(Encoding.ASCII.GetBytes($"{kind.Field}=")))
                    return new DatafeedForm(kind, field[(kind.Field.Length + 1)..]);
            }

            body = end < 0 ? default : body[(end + 1)..];
        }

        return null;
    }

    /// <summary>The encrypted bytes.</summary>
    public byte[] Decode()
    {
        var bytes = Encoded.ToArray();
        var once = Decode(bytes);
        return bytes[..Decode(bytes.AsSpan(0, once))];
    }

    /// <summary>In place, since it only gets shorter; a stray '%' stays, as PHP lets it.</summary>
    /// <returns>The new length.</returns>
    private static int Decode(Span<byte> text)
    {
        var written = 0;
        for (var read = 0; read < text.Length; read++)
        {
            if (text[read] == '%' && read + 2 < text.Length && char.IsAsciiHexDigit((char)text[read + 1]) && char.IsAsciiHexDigit((char)text[read + 2]))
            {
                text[written++] = (byte)((Nibble(text[read + 1]) << 4) | Nibble(text[read + 2]));
                read += 2;
            }
            else
            {
                text[written++] = text[read] == '+' ? (byte)' ' : text[read];
            }
        }

        return written;
    }

    private static int Nibble(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
