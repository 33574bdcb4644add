using System.Globalization;
using System.Text.Json.Nodes;
using Tomlyn;
using Tomlyn.Model;

namespace Platform.Content.Git.Files;

/// <summary>Fields written as TOML.</summary>
internal static class FieldsOfToml
{
    public static JsonObject? Read(string text, out FileFault? fault)
    {
        try
        {
            fault = null;
            return Leaves(TomlSerializer.Deserialize<TomlTable>(text) ?? []);
        }
        catch (TomlException broken)
        {
            fault = new FileFault("The TOML can't be read.", broken.Line ?? 1);
            return null;
        }
    }

    private static JsonObject Leaves(TomlTable table)
    {
        var fields = FieldTree.NewObject();
        foreach (var (name, value) in table)
            fields[name] = Leaves(value);
        return fields;
    }

    private static JsonNode? Leaves(object? value) => value switch
    {
        null => null,
        TomlTable table => Leaves(table),
        TomlTableArray tables => new JsonArray([.. tables.Select(table => (JsonNode)Leaves(table))]),
        TomlArray array => new JsonArray([.. array.Select(Leaves)]),
        bool flag => JsonValue.Create(flag ? "true" : "false"),
        _ => JsonValue.Create(Convert.ToString(value, CultureInfo.InvariantCulture)),
    };
}
