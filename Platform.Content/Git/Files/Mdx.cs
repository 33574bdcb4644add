namespace Platform.Content.Git.Files;

/// <summary>MDX as far as it is Markdown. Its components belong to a site's own code; their tags go where all unknown tags go.</summary>
internal static class Mdx
{
    /// <summary>Without the <c>import</c> and <c>export</c> lines at the head.</summary>
    public static string Prose(string body)
    {
        var at = 0;
        while (at < body.Length)
        {
            var end = body.IndexOf('\n', at);
            var line = body.AsSpan(at, (end < 0 ? body.Length : end) - at).Trim();
            if (line.Length > 0 && !line.StartsWith("import ") && !line.StartsWith("export "))
                break;
            at = end < 0 ? body.Length : end + 1;
        }

        return body[at..];
    }
}
