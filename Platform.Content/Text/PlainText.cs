using System.Text;
using AngleSharp.Dom;

namespace Platform.Content.Text;

/// <summary>Text for search and summaries: a line a block, spaces collapsed.</summary>
internal static class PlainText
{
    private static readonly HashSet<string> Blocks =
    [
        "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "ul", "ol", "li", "dl", "dt", "dd", "div",
        "figure", "figcaption", "table", "caption", "tr", "details", "summary",
    ];

    public static string Of(IElement body)
    {
        var text = new StringBuilder();
        Append(text, body);
        return text.ToString().Trim();
    }

    private static void Append(StringBuilder text, INode parent)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText run)
            {
                AppendCollapsed(text, run.Data);
                continue;
            }

            var separator = node is not IElement element ? '\0'
                : Blocks.Contains(element.LocalName) ? '\n'
                : element.LocalName is "td" or "th" ? ' '
                : '\0';
            Break(text, separator);
            Append(text, node);
            Break(text, separator);
        }
    }

    private static void AppendCollapsed(StringBuilder text, string run)
    {
        foreach (var letter in run)
        {
            if (!char.IsWhiteSpace(letter))
                text.Append(letter);
            else if (text.Length > 0 && !char.IsWhiteSpace(text[^1]))
                text.Append(' ');
        }
    }

    private static void Break(StringBuilder text, char separator)
    {
        if (separator == '\0' || text.Length == 0)
            return;
        while (text.Length > 0 && text[^1] == ' ')
            text.Length--;
        if (text.Length > 0 && text[^1] != '\n')
            text.Append(separator);
    }
}
