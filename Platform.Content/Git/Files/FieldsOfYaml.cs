using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Platform.Content.Git.Files;

/// <summary>
/// Fields written as YAML. Its readers disagree about what <c>yes</c>, <c>2026-01-01</c>, <c>1_000</c> or <c>00123</c> are; here they are the text
/// that stands there, and who wants a date or a flag reads that text. Read event by event: nesting and aliases have a bound.
/// </summary>
internal sealed class FieldsOfYaml
{
    private const int MostNodes = 20_000;
    private const int Deepest = 64;

    private readonly Parser parser;
    private readonly Dictionary<AnchorName, JsonNode?> anchors = [];
    private int nodes;

    private FieldsOfYaml(string text) => parser = new Parser(new StringReader(text));

    public static JsonObject? Read(string text, out FileFault? fault)
    {
        var yaml = new FieldsOfYaml(text);
        try
        {
            yaml.parser.Consume<StreamStart>();
            if (yaml.parser.TryConsume<StreamEnd>(out _))
            {
                fault = null;
                return FieldTree.NewObject();
            }

            yaml.parser.Consume<DocumentStart>();
            var root = yaml.ReadNode(0);
            yaml.parser.Consume<DocumentEnd>();
            fault = root is null or JsonObject ? null : new FileFault("The YAML is no list of fields.", 1);
            return fault is null ? root as JsonObject ?? FieldTree.NewObject() : null;
        }
        catch (YamlException broken)
        {
            fault = new FileFault(broken is BoundException ? broken.Message : "The YAML can't be read.", (int)Math.Max(1, broken.Start.Line));
            return null;
        }
        catch (InvalidOperationException)
        {
            // Its scanner trips over some plain text that goes on in lines below.
            fault = new FileFault("The YAML can't be read.", (int)Math.Max(1, yaml.parser.Current?.Start.Line ?? 1));
            return null;
        }
    }

    private JsonNode? ReadNode(int depth)
    {
        var start = parser.Current is { } current ? current.Start : Mark.Empty;
        if (depth > Deepest)
            throw new BoundException(start, "The YAML is nested too deeply.");
        Count(start, 1);

        if (parser.TryConsume<AnchorAlias>(out var alias))
            return Copy(alias);

        var anchor = (parser.Current as NodeEvent)?.Anchor ?? AnchorName.Empty;
        JsonNode? node = parser.TryConsume<Scalar>(out var scalar) ? Leaf(scalar)
            : parser.TryConsume<SequenceStart>(out _) ? ReadSequence(depth)
            : ReadMapping(depth);
        if (!anchor.IsEmpty)
            anchors[anchor] = node;
        return node;
    }

    private JsonArray ReadSequence(int depth)
    {
        var items = new JsonArray();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(ReadNode(depth + 1));
        return items;
    }

    private JsonObject ReadMapping(int depth)
    {
        parser.Consume<MappingStart>();
        var fields = FieldTree.NewObject();
        var shared = new List<JsonObject>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var start = parser.Current!.Start;
            var name = (ReadNode(depth + 1) as JsonValue)?.GetValue<string>();
            var value = ReadNode(depth + 1);
            if (name is null)
                continue;
            if (name == "<<" && value is JsonObject merged)
                shared.Add(merged);
            else if (!fields.TryAdd(name, value))
                throw new BoundException(start, "A field stands there twice.");
        }

        // A mapping's own fields count more than those that it shares, wherever they stand.
        foreach (var (name, value) in shared.SelectMany(merged => merged))
            fields.TryAdd(name, value?.DeepClone());
        return fields;
    }

    private JsonNode? Copy(AnchorAlias alias)
    {
        if (!anchors.TryGetValue(alias.Value, out var node))
            throw new BoundException(alias.Start, "An alias has no anchor before it.");
        Count(alias.Start, Size(node));
        return node?.DeepClone();
    }

    // Ten lines of aliases of aliases are a billion nodes.
    private void Count(Mark at, int more)
    {
        nodes += more;
        if (nodes > MostNodes)
            throw new BoundException(at, $"The YAML holds more than {MostNodes} values.");
    }

    private static int Size(JsonNode? node) => 1 + node switch
    {
        JsonObject fields => fields.Sum(field => Size(field.Value)),
        JsonArray items => items.Sum(Size),
        _ => 0,
    };

    private static JsonValue? Leaf(Scalar scalar) =>
        scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null" or "Null" or "NULL" ? null : JsonValue.Create(scalar.Value);

    private sealed class BoundException(Mark at, string message) : YamlException(at, at, message);
}
