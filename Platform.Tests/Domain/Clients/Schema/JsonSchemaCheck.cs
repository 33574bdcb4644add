using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Platform.Tests.Domain.Clients.Schema;

/// <summary>Evaluates the part of JSON Schema 2020-12 that our schemas use. A keyword it does not know is an exception, never passed over.</summary>
internal sealed class JsonSchemaCheck
{
    private static readonly string[] Annotations = ["$schema", "$defs", "title", "description", "default", "examples", "format", "then", "else"];

    private readonly JsonNode _root;

    private JsonSchemaCheck(JsonNode root) => _root = root;

    /// <summary>The paths of what does not conform, with the keyword that says so.</summary>
    public static IReadOnlyList<string> Faults(JsonNode? value, JsonNode schema) => [.. new JsonSchemaCheck(schema).Faults(value, schema, "$")];

    private IEnumerable<string> Faults(JsonNode? value, JsonNode? schema, string path)
    {
        if (schema is JsonValue truth)
            return truth.GetValue<bool>() ? [] : [$"{path}: false"];
        return schema!.AsObject().Where(keyword => !Annotations.Contains(keyword.Key))
            .SelectMany(keyword => Faults(value, keyword.Key, keyword.Value, schema.AsObject(), path));
    }

    private IEnumerable<string> Faults(JsonNode? value, string keyword, JsonNode? says, JsonObject schema, string path)
    {
        var members = value as JsonObject;
        var text = value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
        decimal? number = value?.GetValueKind() == JsonValueKind.Number ? value.GetValue<decimal>() : null;
        return keyword switch
        {
            "type" => Unless(says is JsonArray kinds ? kinds.Any(kind => Is(value, kind!.GetValue<string>())) : Is(value, says!.GetValue<string>())),
            "enum" => Unless(says!.AsArray().Any(known => JsonNode.DeepEquals(known, value))),
            "const" => Unless(JsonNode.DeepEquals(says, value)),
            "pattern" => Unless(text is null || Regex.IsMatch(text, says!.GetValue<string>())),
            "minLength" => Unless(text is null || text.Length >= says!.GetValue<int>()),
            "maxLength" => Unless(text is null || text.Length <= says!.GetValue<int>()),
            "minimum" => Unless(number is null || number >= says!.GetValue<decimal>()),
            "maximum" => Unless(number is null || number <= says!.GetValue<decimal>()),
            "exclusiveMinimum" => Unless(number is null || number > says!.GetValue<decimal>()),
            "required" => says!.AsArray().Select(name => name!.GetValue<string>()).Where(name => members?.ContainsKey(name) == false).Select(name => $"{path}.{name}: required"),
            "properties" => says!.AsObject().Where(p => members?.ContainsKey(p.Key) == true).SelectMany(p => Faults(members![p.Key], p.Value, $"{path}.{p.Key}")),
            "additionalProperties" => (members ?? []).Where(m => schema["properties"]?.AsObject().ContainsKey(m.Key) != true).SelectMany(m => Faults(m.Value, says, $"{path}.{m.Key}")),
            "propertyNames" => (members ?? []).SelectMany(m => Faults(JsonValue.Create(m.Key), says, $"{path}.{m.Key}")),
            "items" => (value as JsonArray ?? []).SelectMany((item, i) => Faults(item, says, $"{path}[{i}]")),
            "minItems" => Unless(value is not JsonArray items || items.Count >= says!.GetValue<int>()),
            "uniqueItems" => Unless(value is not JsonArray items || items.Select(item => item?.ToJsonString()).Distinct().Count() == items.Count),
            "$ref" => Faults(value, Resolve(says!.GetValue<string>()), path),
            "allOf" => says!.AsArray().SelectMany(part => Faults(value, part, path)),
            "not" => Unless(Faults(value, says, path).Any()),
            "if" => Faults(value, schema[Faults(value, says, path).Any() ? "else" : "then"] ?? true, path),
            _ => throw new NotSupportedException($"The check does not know the keyword '{keyword}'."),
        };

        IEnumerable<string> Unless(bool holds) => holds ? [] : [$"{path}: {keyword}"];
    }

    private JsonNode Resolve(string reference) => reference["#/".Length..].Split('/').Aggregate(_root, (node, step) => node[step]!);

    private static bool Is(JsonNode? value, string kind) => (kind, value?.GetValueKind()) switch
    {
        ("null", null or JsonValueKind.Null) => true,
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => decimal.IsInteger(value!.GetValue<decimal>()),
        _ => false,
    };
}
