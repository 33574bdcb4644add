using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Json;

namespace Platform.Domain.Clients;

/// <summary>Reads a client's JSON; an environment's overrides are merged member by member, arrays and values replace.</summary>
public static class ClientFile
{
    /// <summary>What <c>$schema</c> says in a client's file, and in its overrides.</summary>
    public const string SchemaReference = "./client.schema.json";
    public const string OverrideSchemaReference = "./client.override.schema.json";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <param name="environment">The one that the overrides' file is named for: its name counts more than what is written in either file.</param>
    /// <exception cref="ClientFileException">It is not JSON, or its shape is not a client's.</exception>
    public static ClientServiceConfig Parse(string name, string json, string? overrides = null, string? environment = null)
    {
        try
        {
            var node = Read(json);
            if (overrides is not null)
                Merge(node, Read(overrides));
            return Of(node, overrides is null ? null : environment);
        }
        catch (JsonException fault)
        {
            throw new ClientFileException($"{name}: {fault.Message}", fault);
        }
    }

    /// <summary>The text of a client's file: what is required and what differs from its default. Read again it is the same client.</summary>
    public static string Text(ClientServiceConfig client) => ClientText.Of(client);

    /// <summary>Clients as a deployment changes them; those that the overrides don't name stay as they are.</summary>
    /// <exception cref="ClientFileException">The overrides are not JSON, or make something that is no client's shape.</exception>
    internal static IEnumerable<ClientServiceConfig> Overridden(IEnumerable<ClientServiceConfig> clients, string overrides)
    {
        try
        {
            var byId = Read(overrides);
            return [.. clients.Select(client => byId[client.ClientId.Value] is JsonObject own ? Overridden(client, own) : client)];
        }
        catch (JsonException fault)
        {
            throw new ClientFileException($"{ClientDirectory.OverridesVariable}: {fault.Message}", fault);
        }
    }

    /// <summary>The file's JSON; null with its fault where it is none.</summary>
    internal static JsonObject? TryRead(string json, out ClientFault? fault)
    {
        try
        {
            fault = null;
            return Read(json);
        }
        catch (JsonException exception)
        {
            fault = new ClientFault("$", null, exception.Message, "Correct the JSON.");
            return null;
        }
    }

    /// <exception cref="JsonException">Its shape is not a client's.</exception>
    internal static ClientServiceConfig Of(JsonObject node, string? environment)
    {
        var client = node.Deserialize<ClientServiceConfig>(PlatformJson.Options)!;
        return environment is null ? client : client with { Environment = environment };
    }

    internal static void Merge(JsonObject target, JsonObject overrides)
    {
        foreach (var (name, value) in overrides)
        {
            if (value is JsonObject inner && target[name] is JsonObject existing)
                Merge(existing, inner);
            else
                target[name] = value?.DeepClone();
        }
    }

    private static ClientServiceConfig Overridden(ClientServiceConfig client, JsonObject overrides)
    {
        var node = Read(Text(client));
        Merge(node, overrides);
        return Of(node, null);
    }

    private static JsonObject Read(string json) =>
        JsonNode.Parse(json, documentOptions: Strict) as JsonObject ?? throw new JsonException("A client's file is a JSON object.");
}
