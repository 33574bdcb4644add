using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Platform.Domain.Json;

namespace Platform.Domain.Clients.Validation;

/// <summary>
/// Holds a file against the shape of <see cref="ClientServiceConfig"/>, member by member: the serializer stops at the first
/// fault and passes over names it does not know, which are mostly misspelt.
/// </summary>
internal static class ClientShape
{
    public static IReadOnlyList<ClientFault> Faults(JsonObject file) => [.. Faults(file, typeof(ClientServiceConfig), "$")];

    private static IEnumerable<ClientFault> Faults(JsonNode? node, Type type, string path)
    {
        var shape = PlatformJson.Options.GetTypeInfo(type);
        return (shape.Kind, node) switch
        {
            (JsonTypeInfoKind.Object, JsonObject o) => OfObject(o, shape, path),
            (JsonTypeInfoKind.Dictionary, JsonObject o) => o.SelectMany(member => Faults(member.Value, shape.ElementType!, $"{path}.{member.Key}")),
            (JsonTypeInfoKind.Enumerable, JsonArray a) => a.SelectMany((item, i) => Faults(item, shape.ElementType!, $"{path}[{i}]")),
            (JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary, _) => [new ClientFault(path, Shown(node, path), "It must be an object.", "Write { … }.")],
            (JsonTypeInfoKind.Enumerable, _) => [new ClientFault(path, Shown(node, path), "It must be a list.", "Write [ … ].")],
            _ => OfValue(node, type, path),
        };
    }

    private static IEnumerable<ClientFault> OfObject(JsonObject node, JsonTypeInfo shape, string path)
    {
        foreach (var property in shape.Members)
        {
            if (!node.TryGetPropertyValue(property.Name, out var value))
            {
                if (property.IsRequired)
                    yield return new ClientFault($"{path}.{property.Name}", null, "It is required.", "Add it.");
            }
            else if (value is null)
            {
                if (!property.IsSetNullable)
                    yield return new ClientFault($"{path}.{property.Name}", "null", "It must have a value.", "Give it one, or leave it out for the default.");
            }
            else
            {
                foreach (var fault in Faults(value, property.PropertyType, $"{path}.{property.Name}"))
                    yield return fault;
            }
        }

        string[] known = [.. shape.Members.Select(p => p.Name).Order(StringComparer.Ordinal)];
        foreach (var (name, value) in node.Where(member => !known.Contains(member.Key)))
            yield return new ClientFault($"{path}.{name}", Shown(value, $"{path}.{name}"), "There is no such member.", NameFix.Of(name, known));
    }

    private static ClientFault[] OfValue(JsonNode? node, Type type, string path)
    {
        try
        {
            node.Deserialize(type, PlatformJson.Options);
            return [];
        }
        catch (JsonException)
        {
            var expected = Nullable.GetUnderlyingType(type) ?? type;
            var shown = Shown(node, path);
            return expected.IsEnum
                ? [new ClientFault(path, shown, $"It must be one of {string.Join(", ", EnumNames.Of(expected))}.", NameFix.Of(shown, EnumNames.Of(expected)))]
                : [new ClientFault(path, shown, $"It must be {Expected(expected)}.", "Correct the value.")];
        }
    }

    private static string Expected(Type type) =>
        type == typeof(int) ? "a whole number"
        : type == typeof(decimal) ? "a number"
        : type == typeof(bool) ? "true or false"
        : type == typeof(DateTimeOffset) ? "a time such as 2026-12-31T00:00:00Z"
        : "text";

    private static string Shown(JsonNode? node, string path) => node switch
    {
        null => "null",
        JsonObject => "{…}",
        JsonArray => "[…]",
        JsonValue value when value.TryGetValue<string>(out var text) => SecretPaths.Shown(path, text),
        _ => SecretPaths.Shown(path, node.ToJsonString()),
    };
}
