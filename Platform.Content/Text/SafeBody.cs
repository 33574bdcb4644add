using AngleSharp.Dom;
using Ganss.Xss;

namespace Platform.Content.Text;

/// <summary>Rich text as pages may carry it, and the same as plain text.</summary>
internal sealed record SafeBody(string Html, string Text)
{
    private static readonly string[] Tags =
    [
        "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code", "kbd", "samp", "var", "ul", "ol", "li", "dl", "dt", "dd",
        "a", "em", "strong", "i", "b", "s", "u", "del", "ins", "mark", "small", "sub", "sup", "abbr", "cite", "q", "dfn", "time", "span", "div",
        "figure", "figcaption", "img", "picture", "source", "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td", "details", "summary",
    ];

    private static readonly string[] Attributes =
    [
        "href", "title", "lang", "dir", "src", "srcset", "sizes", "media", "type", "alt", "width", "height", "loading", "decoding", "cite", "datetime",
        "start", "reversed", "value", "colspan", "rowspan", "scope", "headers", "span", "class",
    ];

    // The last is a picture that came with the content, which a build resolves.
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel", "media"];

    private static readonly HtmlSanitizer Sanitizer = Create();

    /// <summary>Keeps what text needs: no script, no style, no form, no frame; links and images by http(s) or relative.</summary>
    public static SafeBody Of(string html)
    {
        if (html.Length == 0)
            return new SafeBody("", "");

        var body = Sanitizer.SanitizeDom(html).Body;
        return body is null ? new SafeBody("", "") : new SafeBody(body.InnerHtml, PlainText.Of(body));
    }

    private static HtmlSanitizer Create()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = Tags.ToHashSet(StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = Attributes.ToHashSet(StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = Schemes.ToHashSet(StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(["href", "src", "cite"], StringComparer.OrdinalIgnoreCase),
        });
        sanitizer.PostProcessNode += (_, e) => Trim(e.Node);
        return sanitizer;
    }

    // Classes could borrow the site's own styles; highlighters need the one on code: <code class="language-js">.
    private static void Trim(INode node)
    {
        if (node is not IElement element)
            return;
        if (element.GetAttribute("class") is { } names)
        {
            if (element.LocalName == "code" && names.Split(' ').FirstOrDefault(name => name.StartsWith("language-", StringComparison.Ordinal)) is { } language)
                element.SetAttribute("class", language);
            else
                element.RemoveAttribute("class");
        }

        // A list of addresses, which no rule above looks into.
        if (element.GetAttribute("srcset") is { } sources && sources.Split(',').Any(source => !SafeUrl.IsSafe(source.Trim())))
            element.RemoveAttribute("srcset");
    }
}
