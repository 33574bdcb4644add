using System.Text;

namespace Platform.Content.Text;

/// <summary>The part of an item's address that is its own.</summary>
internal static class Slugs
{
    // U+00C0 to U+017F; without a culture's data, .NET can't take accents off.
    private const string Plain =
        "aaaaaaaceeeeiiii" + "dnooooo-ouuuuyts" + "aaaaaaaceeeeiiii" + "dnooooo-ouuuuyty" +
        "aaaaaaccccccccdd" + "ddeeeeeeeeeegggg" + "gggghhhhiiiiiiii" + "iiiijjkkklllllll" +
        "lllnnnnnnnnnoooo" + "oooorrrrrrssssss" + "ssttttttuuuuuuuu" + "uuuuwwyyyzzzzzzs";

    /// <summary>The slug given, made fit to be a path; else one of the title; else the id.</summary>
    public static string Of(string? slug, string? title, string id) =>
        Path(slug) is { Length: > 0 } own ? own
        : Folded(title) is { Length: > 0 } made ? made
        : id;

    /// <summary>Segments stay; what would leave the site's folder (<c>..</c>) or end the path (<c>?</c>, <c>#</c>) does not.</summary>
    private static string Path(string? slug) => string.Join('/', (slug ?? "")
        .Split('/', '\\')
        .Select(Segment)
        .Where(segment => segment.Length > 0));

    private static string Segment(string segment)
    {
        var text = new StringBuilder(segment.Length);
        foreach (var letter in segment.Trim())
            text.Append(char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) || letter is '-' or '_' or '.' or '~' ? letter : '-');
        return text.ToString().Trim('.');
    }

    private static string Folded(string? title)
    {
        var text = new StringBuilder();
        foreach (var letter in title ?? "")
        {
            var plain = Fold(letter);
            if (plain != "-")
                text.Append(plain);
            else if (text.Length > 0 && text[^1] != '-' && letter is not ('\'' or '’'))
                text.Append('-');
        }

        return text.ToString().Trim('-');
    }

    private static string Fold(char letter) => letter switch
    {
        'ß' => "ss",
        'Æ' or 'æ' => "ae",
        'Œ' or 'œ' => "oe",
        'Þ' or 'þ' => "th",
        >= '\u00C0' and <= '\u017F' => Plain[letter - '\u00C0'].ToString(),
        _ => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter).ToString() : "-",
    };
}
