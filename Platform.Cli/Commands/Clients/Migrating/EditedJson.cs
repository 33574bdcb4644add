using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Json;

namespace Platform.Cli.Commands.Clients.Migrating;

/// <summary>JSON text in which single members change, and everything else keeps its place, its line and its form.</summary>
/// <param name="text">An object.</param>
internal sealed class EditedJson(string text)
{
    private byte[] _bytes = Encoding.UTF8.GetBytes(text);

    public string Text => Encoding.UTF8.GetString(_bytes);

    /// <summary>Writes a member, with the objects that hold it where there are none.</summary>
    public EditedJson Set(JsonNode value, params string[] path)
    {
        if (Find(path) is { } member)
            return Splice(member.Value, member.End, Written(value, path.Length));
        if (Find(path[..^1]) is not { } parent)
            return Set(new JsonObject { [path[^1]] = value }, path[..^1]);

        var (last, isEmpty) = LastMember(path[..^1], parent);
        var added = $"{(isEmpty ? "" : ",")}\n{Indent(path.Length)}{JsonSerializer.Serialize(path[^1])}: {Written(value, path.Length)}";
        return Splice(last, last, isEmpty ? $"{added}\n{Indent(path.Length - 1)}" : added);
    }

    /// <summary>Takes a member out; nothing where there is none.</summary>
    public EditedJson Remove(params string[] path)
    {
        if (Find(path) is not { } member)
            return this;

        var before = member.Name - 1;
        while (char.IsWhiteSpace((char)_bytes[before]))
            before--;
        if (_bytes[before] == ',')
            return Splice(before, member.End, "");

        // The first one: with the comma after it.
        var after = member.End;
        while (char.IsWhiteSpace((char)_bytes[after]))
            after++;
        return Splice(before + 1, _bytes[after] == ',' ? after + 1 : after, "");
    }

    private EditedJson Splice(int start, int end, string replacement)
    {
        _bytes = [.. _bytes.AsSpan(0, start), .. Encoding.UTF8.GetBytes(replacement), .. _bytes.AsSpan(end)];
        return this;
    }

    // Offsets: of the member's name, its value, and what follows. The root's name is its beginning.
    private (int Name, int Value, int End)? Find(IReadOnlyList<string> path)
    {
        var reader = new Utf8JsonReader(_bytes);
        reader.Read();
        var name = 0;
        foreach (var step in path)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
                return null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName && !reader.ValueTextEquals(step))
                reader.Skip();
            if (reader.TokenType != JsonTokenType.PropertyName)
                return null;
            name = (int)reader.TokenStartIndex;
            reader.Read();
        }

        var value = (int)reader.TokenStartIndex;
        reader.Skip();
        return (name, value, (int)reader.BytesConsumed);
    }

    private (int End, bool IsEmpty) LastMember(string[] parent, (int Name, int Value, int End) at)
    {
        var members = JsonNode.Parse(_bytes.AsSpan(at.Value, at.End - at.Value))!.AsObject();
        return members.Count == 0 ? (at.Value + 1, true) : (Find([.. parent, members.Last().Key])!.Value.End, false);
    }

    private static string Written(JsonNode value, int depth) => value.ToJsonString(PlatformJson.Indented).ReplaceLineEndings("\n" + Indent(depth));

    private static string Indent(int depth) => new(' ', 2 * depth);
}
