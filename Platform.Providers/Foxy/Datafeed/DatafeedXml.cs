using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Platform.Providers.Foxy.Datafeed;

/// <summary>Reads a decrypted feed, if it is one. No DTD, so no entities and no files of ours.</summary>
internal static class DatafeedXml
{
    // Enough for a byte order mark, white space and the first bracket.
    private const int Beginning = 16;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 4 * 1024 * 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <returns>The root; null where this key does not make the feed's XML of it.</returns>
    public static XElement? Open(DatafeedKind kind, ReadOnlySpan<byte> encrypted, string key)
    {
        var secret = Encoding.UTF8.GetBytes(key);
        if (secret.Length == 0 || !IsXml(Rc4.Run(secret, encrypted[..Math.Min(Beginning, encrypted.Length)])))
            return null;

        using var text = new MemoryStream(Rc4.Run(secret, encrypted), writable: false);
        try
        {
            using var reader = XmlReader.Create(text, Settings);
            return XDocument.Load(reader).Root is { } root && root.Name == kind.Root ? root : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static bool IsXml(ReadOnlySpan<byte> beginning)
    {
        var text = beginning.StartsWith("\uFEFF"u8) ? beginning[3..] : beginning;
        return text.TrimStart(" \t\r\n"u8).StartsWith("<"u8);
    }
}
