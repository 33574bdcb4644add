using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Platform.Domain.Json;

namespace Platform.Domain.Clients;

/// <summary>A client as the text of its file: what is required and what differs from its default, no more.</summary>
internal static class ClientText
{
    public static string Of(ClientServiceConfig client) => OfObject(client, typeof(ClientServiceConfig)).ToJsonString(PlatformJson.Indented) + "\n";

    private static JsonObject OfObject(object value, Type type)
    {
        var shape = PlatformJson.Options.GetTypeInfo(type);
        var defaults = shape.CreateObject!();
        var members = new JsonObject();
        foreach (var member in shape.Members)
        {
            var node = Node(member.Get!(value), member.PropertyType);
            if (node is not null && (member.IsRequired || !JsonNode.DeepEquals(node, Node(member.Get!(defaults), member.PropertyType))))
                members[member.Name] = node;
        }

        return members;
    }

    private static JsonNode? Node(object? value, Type type) =>
        value is not null && PlatformJson.Options.GetTypeInfo(type).Kind == JsonTypeInfoKind.Object
            ? OfObject(value, type)
            : JsonSerializer.SerializeToNode(value, type, PlatformJson.Options);
}
