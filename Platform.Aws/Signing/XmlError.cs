using System.Xml;
using System.Xml.Linq;

namespace Platform.Aws.Signing;

/// <summary>
/// An error of the Query and REST-XML protocols:
/// <c>&lt;ErrorResponse&gt;&lt;Error&gt;&lt;Type&gt;Sender&lt;/Type&gt;&lt;Code&gt;NotFound&lt;/Code&gt;&lt;Message&gt;…&lt;/Message&gt;&lt;/Error&gt;&lt;RequestId&gt;…</c>
/// </summary>
internal sealed record XmlError(string Code, string Message, string? RequestId)
{
    /// <summary>Never fails: a proxy in between answers with something else, whose start is then the message.</summary>
    public static XmlError Read(string body)
    {
        try
        {
            var root = XDocument.Parse(body).Root!;
            return new XmlError(
                Text(root, "Code") ?? "Unknown",
                Text(root, "Message") ?? "",
                Text(root, "RequestId"));
        }
        catch (XmlException)
        {
            return new XmlError("Unknown", body.Length > 200 ? body[..200] : body, null);
        }
    }

    private static string? Text(XElement root, string name) =>
        root.Descendants().FirstOrDefault(element => element.Name.LocalName == name)?.Value;
}
