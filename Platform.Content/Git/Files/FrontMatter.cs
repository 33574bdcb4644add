using System.Text.Json.Nodes;

namespace Platform.Content.Git.Files;

/// <summary>
/// The fields at the head of a text file, and the text below. <c>---</c> fences YAML, <c>+++</c> TOML, and a file that begins with
/// <c>{</c> has JSON there; <c>---json</c>, <c>---toml</c> and <c>---yaml</c> name what they fence. All leaves are text as it is written.
/// </summary>
/// <param name="BodyLine">The line that the text begins in.</param>
internal sealed record FrontMatter(JsonObject Fields, string Body, int BodyLine)
{
    /// <returns>Null with the fault where the fields can't be read.</returns>
    public static FrontMatter? Read(string text, out FileFault? fault)
    {
        fault = null;
        if (text.StartsWith('{'))
            return FieldsOfJson.ReadHead(text, out fault);

        var first = Line(text, 0, out var start);
        var read = first switch
        {
            "---" or "---yaml" or "---yml" => FieldsOfYaml.Read,
            "+++" or "---toml" => FieldsOfToml.Read,
            "---json" => FieldsOfJson.Read,
            _ => (ReadFields?)null,
        };
        if (read is null)
            return new FrontMatter([], text, 1);

        var fence = first[..3];
        var lines = 1;
        for (var at = start; at < text.Length; lines++)
        {
            var line = Line(text, at, out var next);
            if (line == fence || (fence == "---" && line == "..."))
            {
                return read(text[start..at], out fault) is { } fields
                    ? new FrontMatter(fields, text[next..], lines + 2)
                    : Moved(ref fault, 1);
            }

            at = next;
        }

        fault = new FileFault($"The front matter that begins with {fence} has no end.", 1);
        return null;
    }

    private delegate JsonObject? ReadFields(string text, out FileFault? fault);

    private static string Line(string text, int at, out int next)
    {
        var end = text.IndexOf('\n', at);
        next = end < 0 ? text.Length : end + 1;
        return text[at..(end < 0 ? text.Length : end)].TrimEnd();
    }

    private static FrontMatter? Moved(ref FileFault? fault, int lines)
    {
        fault = fault! with { Line = fault.Line + lines };
        return null;
    }
}
