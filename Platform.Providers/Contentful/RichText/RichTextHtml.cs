using System.Text;
using System.Text.Json;
using Platform.Providers.Html;
using Platform.Providers.Json;

namespace Platform.Providers.Contentful.RichText;

/// <summary>
/// Contentful's Rich Text (https://www.contentful.com/developers/docs/concepts/rich-text/) as HTML. What is embedded or
/// linked by id is not in the payload: the words of such a link stay, the rest gives nothing, and it is named as unresolved.
/// Nodes that are not known here give nothing either; what surrounds them stays whole.
/// </summary>
internal sealed class RichTextHtml(StringBuilder html, ICollection<ContentfulLink> unresolved)
{
    private static readonly Dictionary<string, string> Elements = new()
    {
        ["paragraph"] = "p",
        ["heading-1"] = "h1",
        ["heading-2"] = "h2",
        ["heading-3"] = "h3",
        ["heading-4"] = "h4",
        ["heading-5"] = "h5",
        ["heading-6"] = "h6",
        ["blockquote"] = "blockquote",
        ["unordered-list"] = "ul",
        ["ordered-list"] = "ol",
        ["list-item"] = "li",
        ["table-row"] = "tr",
        ["table-header-cell"] = "th",
        ["table-cell"] = "td",
    };

    /// <param name="document">A node of type <c>document</c>. JSON's own limit bounds its depth.</param>
    public static string Render(JsonElement document, ICollection<ContentfulLink> unresolved)
    {
        var html = new StringBuilder();
        if (document.Text("nodeType") == "document")
            new RichTextHtml(html, unresolved).AppendChildren(document);
        return html.ToString();
    }

    private void Append(JsonElement node)
    {
        switch (node.Text("nodeType"))
        {
            case "text":
                TextMarks.Append(html, node);
                break;
            case "hr":
                html.Append("<hr>");
                break;
            case "table":
                html.Append("<table><tbody>");
                AppendChildren(node);
                html.Append("</tbody></table>");
                break;
            case "hyperlink":
                AppendLink(node, SafeHref.Of(node.Object("data")?.Text("uri")));
                break;
            case "entry-hyperlink" or "asset-hyperlink" or "resource-hyperlink":
                NoteTarget(node);
                AppendChildren(node);
                break;
            case "embedded-entry-block" or "embedded-entry-inline" or "embedded-asset-block" or "embedded-resource-block" or "embedded-resource-inline":
                NoteTarget(node);
                break;
            case { } type when Elements.TryGetValue(type, out var tag) && !IsEmptyParagraph(node):
                html.Append('<').Append(tag).Append('>');
                AppendChildren(node);
                html.Append("</").Append(tag).Append('>');
                break;
        }
    }

    private void AppendChildren(JsonElement node)
    {
        foreach (var child in node.Items("content"))
            Append(child);
    }

    private void AppendLink(JsonElement node, string? href)
    {
        if (href is not null)
            html.Append("<a href=\"").AppendEscaped(href).Append("\">");
        AppendChildren(node);
        if (href is not null)
            html.Append("</a>");
    }

    private void NoteTarget(JsonElement node)
    {
        if (ContentfulLink.Of(node.Object("data")?.Member("target")) is { } link)
            unresolved.Add(link);
    }

    // The editor ends every document with one.
    private static bool IsEmptyParagraph(JsonElement node) =>
        node.Text("nodeType") == "paragraph" && node.Items("content").All(child => child.Text("nodeType") == "text" && child.Text("value") is null);
}
