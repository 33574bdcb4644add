using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Platform.Domain.Clients.Validation;
using Platform.Domain.Json;

namespace Platform.Domain.Clients.Schema;

/// <summary>Walks the records as the serializer sees them: names, kinds, what is required, defaults.</summary>
/// <param name="partial">For overrides: whatever is left out stays as it is.</param>
internal sealed class SchemaWriter(bool partial)
{
    private static readonly Lazy<Dictionary<string, string>> Descriptions = new(() =>
    {
        using var data = typeof(SchemaWriter).Assembly.GetManifestResourceStream("clients/descriptions.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(data)!;
    });

    public JsonObject Write(string title)
    {
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = title };
        Add(schema, Of(typeof(ClientServiceConfig), path: "", partial));
        return schema;
    }

    /// <param name="path">Members with dots, <c>*</c> for any name, <c>[]</c> for an item.</param>
    private JsonObject Of(Type type, string path, bool optional)
    {
        var shape = PlatformJson.Options.GetTypeInfo(type);
        var schema = new JsonObject { ["description"] = Descriptions.Value[path] };
        Add(schema, shape.Kind switch
        {
            JsonTypeInfoKind.Object => OfObject(shape, path, optional),
            JsonTypeInfoKind.Dictionary => new() { ["type"] = "object", ["additionalProperties"] = Of(shape.ElementType!, $"{path}.*", optional) },
            // An override replaces a list as a whole, so its items are complete.
            JsonTypeInfoKind.Enumerable => new() { ["type"] = "array", ["items"] = Of(shape.ElementType!, $"{path}[]", optional: false) },
            _ => OfValue(Nullable.GetUnderlyingType(type) ?? type),
        });
        Add(schema, ClientKeywords.Of(path));
        return schema;
    }

    private JsonObject OfObject(JsonTypeInfo shape, string path, bool optional)
    {
        var properties = new JsonObject();
        var defaults = shape.CreateObject!();
        foreach (var property in shape.Members.Where(property => !(partial && path.Length == 0 && OverrideRules.Fixed.Contains(property.Name))))
        {
            var member = Of(property.PropertyType, path.Length == 0 ? property.Name : $"{path}.{property.Name}", optional);
            if (property.IsSetNullable)
                AcceptNull(member);
            if (!property.IsRequired && Default(property.Get!(defaults), property.PropertyType) is { } value)
                member["default"] = value;
            properties[property.Name] = member;
        }

        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (!optional)
            schema["required"] = new JsonArray([.. shape.Members.Where(property => property.IsRequired).Select(property => JsonValue.Create(property.Name))]);
        return schema;
    }

    private static JsonObject OfValue(Type type) =>
        type.IsEnum ? new() { ["enum"] = ClientKeywords.List(EnumNames.Of(type)) }
        : type == typeof(int) ? new() { ["type"] = "integer" }
        : type == typeof(decimal) ? new() { ["type"] = "number" }
        : type == typeof(bool) ? new() { ["type"] = "boolean" }
        : type == typeof(DateTimeOffset) ? new() { ["type"] = "string", ["format"] = "date-time" }
        : new() { ["type"] = "string" };

    private static void AcceptNull(JsonObject member)
    {
        if (member["type"] is JsonValue type)
            member["type"] = new JsonArray(type.DeepClone(), "null");
        if (member["enum"] is JsonArray names)
            names.Add((JsonNode?)null);
    }

    private static JsonNode? Default(object? value, Type type) =>
        value is null or IEnumerable and not string || PlatformJson.Options.GetTypeInfo(type).Kind == JsonTypeInfoKind.Object
            ? null
            : JsonSerializer.SerializeToNode(value, type, PlatformJson.Options);

    private static void Add(JsonObject schema, JsonObject more)
    {
        foreach (var (name, value) in more)
            schema[name] = value?.DeepClone();
    }
}
