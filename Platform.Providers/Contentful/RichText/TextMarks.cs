using System.Text;
using System.Text.Json;
using Platform.Providers.Html;
using Platform.Providers.Json;

namespace Platform.Providers.Contentful.RichText;

/// <summary>A text node with its marks: <c>{"nodeType":"text","value":"slow","marks":[{"type":"italic"}],"data":{}}</c>.</summary>
internal static class TextMarks
{
    private static readonly (string Mark, string Tag)[] Tags =
    [
        ("bold", "strong"), ("italic", "em"), ("underline", "u"), ("strikethrough", "s"), ("superscript", "sup"), ("subscript", "sub"), ("code", "code"),
    ];

    public static void Append(StringBuilder html, JsonElement text)
    {
        var marks = text.Items("marks").Select(mark => mark.Text("type")).ToHashSet();
        foreach (var (mark, tag) in Tags)
        {
            if (marks.Contains(mark))
                html.Append('<').Append(tag).Append('>');
        }

        html.AppendLines(text.Text("value"));
        foreach (var (mark, tag) in Tags.Reverse())
        {
            if (marks.Contains(mark))
                html.Append("</").Append(tag).Append('>');
        }
    }
}
