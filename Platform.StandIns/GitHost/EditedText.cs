using System.Text.RegularExpressions;

namespace Platform.StandIns.GitHost;

/// <summary>A file after an edit that one sees: <c>(edit 14:03:27)</c> behind its title, and a paragraph at its end. Pure.</summary>
internal static partial class EditedText
{
    /// <param name="text">The file as it is; null for a new one.</param>
    public static string Of(string path, string? text, DateTimeOffset now)
    {
        var time = $"{now:HH:mm:ss}";
        if (text is null)
            return path.EndsWith(".json", StringComparison.Ordinal)
                ? $"{{\n  \"title\": \"{Words(path)} (edit {time})\",\n  \"body\": \"{Paragraph(time)}\"\n}}\n"
                : $"---\ntitle: \"{Words(path)} (edit {time})\"\n---\n\n{Paragraph(time)}\n";

        var edited = TitlePattern.Replace(text, title => $"{title.Groups["before"]}{FormerPattern.Replace(title.Groups["title"].Value, "")} (edit {time}){title.Groups["after"]}", 1);
        return Path.GetExtension(path) is ".md" or ".mdx" or ".markdown"
            ? $"{ParagraphPattern.Replace(edited, "").TrimEnd()}\n\n{Paragraph(time)}\n"
            : edited;
    }

    private static string Paragraph(string time) => $"An editor was here at {time} UTC.";

    private static string Words(string path)
    {
        var words = Path.GetFileNameWithoutExtension(path).Split('.')[0].Replace('-', ' ');
        return words.Length == 0 ? "New" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    // title: "…"   title: …   title = "…"   "title": "…"
    [GeneratedRegex("""^(?<before>\s*"?title"?\s*[:=]\s*["']?)(?<title>.*?)(?<after>["']?,?[ \t]*)\r?$""", RegexOptions.Multiline)]
    private static partial Regex TitlePattern { get; }

    [GeneratedRegex(@" \(edit \d\d:\d\d:\d\d\)$")]
    private static partial Regex FormerPattern { get; }

    [GeneratedRegex(@"\n*An editor was here at \d\d:\d\d:\d\d UTC\.\s*\z")]
    private static partial Regex ParagraphPattern { get; }
}
