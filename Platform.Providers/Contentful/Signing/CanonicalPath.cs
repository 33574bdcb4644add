using System.Buffers;
using System.Text;

namespace Platform.Providers.Contentful.Signing;

/// <summary>
/// The path as Contentful signs it: escaped once more although it is escaped already, and its query twice
/// (github.com/contentful/node-apps-toolkit, <c>getNormalizedEncodedURI</c>). <c>/a%20b?x=1%202</c> becomes
/// <c>/a%2520b?x%253D1%2525202</c>.
/// </summary>
internal static class CanonicalPath
{
    // What ECMAScript's encodeURI leaves alone, and what Node's querystring.escape does.
    private static readonly SearchValues<byte> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.!~*'();,/?:@&=+$#"u8);
    private static readonly SearchValues<byte> PlainInQuery = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.!~*'()"u8);

    public static void Write(IBufferWriter<byte> output, string path)
    {
        // A second question mark ends what is signed, as it does in the toolkit.
        var parts = path.Split('?', 3);
        Escape(output, parts[0], Plain, "%"u8);
        if (parts.Length == 1 || parts[1].Length == 0)
            return;
        output.Write("?"u8);
        Escape(output, parts[1], PlainInQuery, "%25"u8);
    }

    private static void Escape(IBufferWriter<byte> output, string text, SearchValues<byte> plain, ReadOnlySpan<byte> percent)
    {
        Span<byte> hex = stackalloc byte[2];
        var rest = Encoding.UTF8.GetBytes(text).AsSpan();
        while (rest.IndexOfAnyExcept(plain) is var at and >= 0)
        {
            output.Write(rest[..at]);
            output.Write(percent);
            rest[at].TryFormat(hex, out _, "X2");
            output.Write(hex);
            rest = rest[(at + 1)..];
        }

        output.Write(rest);
    }
}
