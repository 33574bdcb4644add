using System.Text;
using System.Text.Json;
using Platform.Providers.Html;
using Platform.Providers.Json;

namespace Platform.Providers.Sanity.PortableText;

/// <summary>
/// A block's spans with their marks: decorators by name, annotations by the key of a <c>markDefs</c> entry. Neighbours
/// under one link stay one link.
/// </summary>
internal static class Spans
{
    private static readonly (string Mark, string Tag)[] Decorators =
        [("strong", "strong"), ("em", "em"), ("underline", "u"), ("strike-through", "s"), ("code", "code")];

    public static void Append(StringBuilder html, JsonElement block)
    {
        var links = Links(block);
        string? open = null;
        foreach (var span in block.Items("children").Where(child => child.Text("_type") == "span"))
        {
            var marks = span.Items("marks").Where(mark => mark.ValueKind == JsonValueKind.String).Select(mark => mark.GetString()!).ToHashSet();
            var link = marks.Select(links.GetValueOrDefault).FirstOrDefault(href => href is not null);
            if (link != open)
            {
                html.Append(open is null ? "" : "</a>");
                if (link is not null)
                    html.Append("<a href=\"").AppendEscaped(link).Append("\">");
                open = link;
            }

            AppendDecorated(html, span.Text("text"), marks);
        }

        html.Append(open is null ? "" : "</a>");
    }

    private static Dictionary<string, string> Links(JsonElement block)
    {
        var links = new Dictionary<string, string>();
        foreach (var definition in block.Items("markDefs").Where(d => d.Text("_type") == "link"))
        {
            if (definition.Text("_key") is { } key && SafeHref.Of(definition.Text("href")) is { } href)
                links[key] = href;
        }

        return links;
    }

    private static void AppendDecorated(StringBuilder html, string? text, HashSet<string> marks)
    {
        foreach (var (mark, tag) in Decorators)
        {
            if (marks.Contains(mark))
                html.Append('<').Append(tag).Append('>');
        }

        html.AppendLines(text);
        foreach (var (mark, tag) in Decorators.Reverse())
        {
            if (marks.Contains(mark))
                html.Append("</").Append(tag).Append('>');
        }
    }
}
