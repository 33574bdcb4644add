using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Platform.Tests.Emulators;

namespace Platform.Tests.Stacks;

/// <summary>
/// A JSON text beside the tests that a run is compared with; <c>PLATFORM_WRITE_SNAPSHOTS=1</c> writes it anew. Hashes of packages are
/// left out, so are tags, which are the same on every resource and stand in one.
/// </summary>
internal static partial class Snapshot
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Matches(string name, Template template)
    {
        var json = template.Json.DeepClone().AsObject();
        (json["Rules"] as JsonObject)?.Remove("CheckBootstrapVersion");
        (json["Parameters"] as JsonObject)?.Remove("BootstrapVersion");
        var first = true;
        foreach (var (_, resource) in json["Resources"]!.AsObject())
        {
            if (resource!["Properties"] is JsonObject properties && properties.ContainsKey("Tags") && !first)
                properties.Remove("Tags");
            else if (resource["Properties"]?["Tags"] is not null)
                first = false;
        }

        Matches(name, json);
    }

    public static void Matches(string name, JsonNode json)
    {
        json = Folded(json)!;
        var path = Repository.PathOf("Platform.Tests", "Stacks", "Snapshots", $"{name}.json");
        var text = PackageHash().Replace(json.ToJsonString(Readable), "<hash>") + "\n";
        if (Environment.GetEnvironmentVariable("PLATFORM_WRITE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            return;
        }

        Assert.True(File.Exists(path), $"There is no snapshot {name}. PLATFORM_WRITE_SNAPSHOTS=1 ./test --filter-namespace Platform.Tests.Stacks writes it.");
        var (wanted, actual) = (File.ReadAllText(path).Split('\n'), text.Split('\n'));
        var at = wanted.Zip(actual).TakeWhile(lines => lines.First == lines.Second).Count();
        Assert.True(wanted.SequenceEqual(actual), $"{name}.json differs from line {at + 1} on:\n  was {wanted.ElementAtOrDefault(at)}\n  is  {actual.ElementAtOrDefault(at)}\nIf that is meant: PLATFORM_WRITE_SNAPSHOTS=1 ./test --filter-namespace Platform.Tests.Stacks");
    }

    /// <summary><c>{"Fn::Join":["",["arn:",{"Ref":"AWS::Partition"},":s3"]]}</c> as one line, <c>arn:${AWS::Partition}:s3</c>.</summary>
    private static JsonNode? Folded(JsonNode? node) => node switch
    {
        JsonObject join when Text(join) is { } text => text,
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Folded(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Folded)]),
        _ => node?.DeepClone(),
    };

    private static string? Text(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue(out string? text) => text,
        JsonObject { Count: 1 } reference when reference["Ref"] is { } name => $"${{{name}}}",
        JsonObject { Count: 1 } attribute when attribute["Fn::GetAtt"] is JsonArray { Count: 2 } of => $"${{{of[0]}.{of[1]}}}",
        JsonObject { Count: 1 } join when join["Fn::Join"] is JsonArray { Count: 2 } parts && parts[1] is JsonArray texts =>
            texts.Select(Text).ToArray() is var folded && folded.All(part => part is not null) ? string.Join((string)parts[0]!, folded) : null,
        _ => null,
    };

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex PackageHash();
}
