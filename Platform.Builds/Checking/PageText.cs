using System.Net;
using System.Text.RegularExpressions;

namespace Platform.Builds.Checking;

/// <summary>What a reader finds on a page, whatever a template did to white space, comments and the pictures between.</summary>
internal static partial class PageText
{
    /// <param name="text">As it is, without markup.</param>
    public static bool Shows(string page, string text) => OfHtml(page).Contains(Dense(text), StringComparison.Ordinal);

    /// <param name="html">A piece of HTML whose text is looked for.</param>
    public static bool ShowsHtml(string page, string html) => OfHtml(page).Contains(OfHtml(html), StringComparison.Ordinal);

    private static string OfHtml(string html) => Dense(WebUtility.HtmlDecode(Tag().Replace(Unseen().Replace(html, ""), "")));

    private static string Dense(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    // <!--more-->, <script>…</script>
    [GeneratedRegex(@"<!--.*?-->|<(script|style)\b.*?</\1\s*>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Unseen();

    // <img alt="a > b">
    [GeneratedRegex("""</?[a-z](?:"[^"]*"|'[^']*'|[^'">])*>""", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
