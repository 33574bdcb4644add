using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Platform.Tests.Domain.Catalog;

/// <summary>JSON Schema for the keywords that our schemas use; any other keyword is a bug of the test.</summary>
internal sealed class SchemaCheck(JsonObject root)
{
    private static readonly string[] Silent = ["$schema", "$id", "$defs", "title", "description", "examples", "default"];

    /// <summary>Path and broken keyword of each fault.</summary>
    public IReadOnlyList<string> Faults(JsonNode? value) => [.. Faults(value, root, "$")];

    private IEnumerable<string> Faults(JsonNode? value, JsonObject schema, string path) =>
        schema.Where(keyword => !Silent.Contains(keyword.Key)).SelectMany(keyword => Faults(value, keyword.Key, keyword.Value!, schema, path));

    private IEnumerable<string> Faults(JsonNode? value, string keyword, JsonNode rule, JsonObject schema, string path) => keyword switch
    {
        "$ref" => Faults(value, Resolve(rule.GetValue<string>()), path),
        "type" => Unless(IsOfType(value, rule.GetValue<string>()), path, $"type {rule}"),
        "const" => Unless(JsonNode.DeepEquals(value, rule), path, $"const {rule}"),
        "enum" => Unless(rule.AsArray().Any(allowed => JsonNode.DeepEquals(value, allowed)), path, "enum"),
        "pattern" => Unless(value is not JsonValue || Regex.IsMatch(value.ToString(), rule.GetValue<string>()), path, $"pattern {rule}"),
        "minLength" => Unless(value is not JsonValue || value.ToString().Length >= rule.GetValue<int>(), path, keyword),
        "minimum" => Unless(value is not JsonValue || value.GetValueKind() != JsonValueKind.Number || Number(value) >= Number(rule), path, keyword),
        "minItems" => Unless(value is not JsonArray list || list.Count >= rule.GetValue<int>(), path, keyword),
        "uniqueItems" => Unless(value is not JsonArray list || list.Select(item => item?.ToJsonString()).Distinct().Count() == list.Count, path, keyword),
        "items" => value is JsonArray list ? list.SelectMany((item, i) => Faults(item, rule.AsObject(), $"{path}[{i}]")) : [],
        "required" => value is JsonObject o ? rule.AsArray().Select(name => name!.GetValue<string>()).Where(name => !o.ContainsKey(name)).Select(name => $"{path}.{name}: required") : [],
        "properties" => value is JsonObject o ? o.Where(member => rule[member.Key] is not null).SelectMany(member => Faults(member.Value, rule[member.Key]!.AsObject(), $"{path}.{member.Key}")) : [],
        "additionalProperties" => value is JsonObject o ? o.Where(member => schema["properties"]?[member.Key] is null).SelectMany(member => Additional(member, rule, path)) : [],
        _ => throw new NotSupportedException($"The check does not know '{keyword}'."),
    };

    private IEnumerable<string> Additional(KeyValuePair<string, JsonNode?> member, JsonNode rule, string path) => rule is JsonObject schema
        ? Faults(member.Value, schema, $"{path}.{member.Key}")
        : Unless(rule.GetValue<bool>(), $"{path}.{member.Key}", "unknown member");

    private JsonObject Resolve(string reference) => reference["#/".Length..].Split('/').Aggregate((JsonNode)root, (node, step) => node[step]!).AsObject();

    private static IEnumerable<string> Unless(bool holds, string path, string broken) => holds ? [] : [$"{path}: {broken}"];

    private static decimal Number(JsonNode node) => JsonSerializer.Deserialize<decimal>(node);

    private static bool IsOfType(JsonNode? value, string type) => type switch
    {
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value?.GetValueKind() == JsonValueKind.String,
        "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "number" => value?.GetValueKind() == JsonValueKind.Number,
        "integer" => value?.GetValueKind() == JsonValueKind.Number && decimal.IsInteger(Number(value)),
        _ => throw new NotSupportedException($"The check does not know the type '{type}'."),
    };
}
