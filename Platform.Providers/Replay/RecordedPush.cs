using System.Text;
using System.Text.Json;
using Platform.Providers.Json;
using Platform.Providers.Recordings;

namespace Platform.Providers.Replay;

/// <summary>
/// What a recorded push did to files, and its commits. Read from a Git host's body,
/// <c>{"ref":"refs/heads/main","before":"…","after":"…","commits":[{"id":"…","added":[],"modified":["content/a.md"],"removed":[]}]}</c>, or from
/// TinaCloud's, <c>{"branch":"main","paths":["content/a"],"type":"content.modified"}</c>, which names no commits.
/// </summary>
internal sealed record RecordedPush
{
    // A replay shows something; it need not make thousands of commits.
    private const int MostEdits = 20;

    private const string Heads = "refs/heads/";

    // What GitHub's addresses of comparisons hold of a commit's id.
    private const int ShortId = 12;

    private static readonly string[] Changes = ["added", "modified", "removed"];

    private static readonly string[] Editable = ["", ".md", ".markdown", ".mdx", ".json", ".yaml", ".yml", ".toml"];

    public required string Branch { get; init; }

    /// <summary>The last change of each file, in the order of the first.</summary>
    public required IReadOnlyList<RecordedEdit> Edits { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }

    public static RecordedPush? Read(Recording recording)
    {
        if (!JsonBody.TryParse(recording.Body, out var json, out _))
            return null;
        using (json)
        {
            var body = json.RootElement;
            return body.Text("ref") is { } reference ? OfHost(body, reference) : OfTina(body);
        }
    }

    /// <summary>The recording about other commits: their ids stand in its members and in its addresses.</summary>
    public Recording At(Recording recording, string? before, string? after)
    {
        var text = Encoding.UTF8.GetString(recording.Body.Span);
        text = Replaced(Replaced(text, After, after), Before, before);
        return recording with { Body = Encoding.UTF8.GetBytes(text) };
    }

    private static RecordedPush? OfHost(JsonElement body, string reference)
    {
        if (!reference.StartsWith(Heads, StringComparison.Ordinal))
            return null;

        var (before, after) = (body.Text("before"), body.Text("after"));
        return new RecordedPush
        {
            Branch = reference[Heads.Length..],
            Before = before,
            After = after,
            Edits = IsNone(after) ? [new RecordedEdit(null, "removed")] : Joined(body.Items("commits").SelectMany(Files)),
        };
    }

    private static RecordedPush? OfTina(JsonElement body) =>
        body.Text("branch") is { } branch && body.Text("type") is { } type && type.StartsWith("content.", StringComparison.Ordinal) && Changes.Contains(type[8..])
            ? new RecordedPush { Branch = branch, Edits = Joined(Paths(body, "paths", type[8..])) }
            : null;

    private static IEnumerable<RecordedEdit> Files(JsonElement commit) => Changes.SelectMany(change => Paths(commit, change, change));

    private static IEnumerable<RecordedEdit> Paths(JsonElement parent, string member, string change) => parent.Items(member)
        .Where(path => path.ValueKind == JsonValueKind.String)
        .Select(path => new RecordedEdit(path.GetString(), change))
        .Where(edit => Editable.Contains(Path.GetExtension(edit.Path)));

    private static IReadOnlyList<RecordedEdit> Joined(IEnumerable<RecordedEdit> edits) =>
        [.. edits.GroupBy(edit => edit.Path).Select(changes => changes.Last()).Take(MostEdits)];

    private static string Replaced(string text, string? id, string? with) => id is null || with is null || IsNone(id) || id.Length < ShortId
        ? text
        : text.Replace(id, with, StringComparison.Ordinal).Replace(id[..ShortId], with[..ShortId], StringComparison.Ordinal);

    private static bool IsNone(string? id) => id?.All(digit => digit == '0') == true;
}
