using System.Text;

namespace Platform.Providers.Html;

/// <summary>Text made safe inside HTML, as content and inside double quotes.</summary>
internal static class HtmlText
{
    public static StringBuilder AppendEscaped(this StringBuilder html, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny("<>&\"'") is var at and >= 0)
        {
            html.Append(text[..at]).Append(text[at] switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '"' => "&quot;",
                _ => "&#39;",
            });
            text = text[(at + 1)..];
        }

        return html.Append(text);
    }

    /// <summary>Like <see cref="AppendEscaped"/>, with line feeds as breaks.</summary>
    public static StringBuilder AppendLines(this StringBuilder html, ReadOnlySpan<char> text)
    {
        var first = true;
        foreach (var line in text.Split('\n'))
        {
            if (!first)
                html.Append("<br>");
            first = false;
            html.AppendEscaped(text[line].TrimEnd('\r'));
        }

        return html;
    }

    /// <summary>Plain text as paragraphs, parted by empty lines.</summary>
    public static string Paragraphs(string text)
    {
        var html = new StringBuilder();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            html.Append("<p>").AppendLines(paragraph).Append("</p>");
        return html.ToString();
    }
}
