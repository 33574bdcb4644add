using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Json;

namespace Platform.Domain.Clients;

/// <summary>Reads a client's JSON; an environment's overrides are merged member by member, arrays and values replace.</summary>
public static class ClientFile
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <exception cref="ClientFileException">It is not JSON, or its shape is not a client's.</exception>
    public static ClientServiceConfig Parse(string name, string json, string? overrides = null)
    {
        try
        {
            return Read(json, overrides).Deserialize<ClientServiceConfig>(PlatformJson.Options)!;
        }
        catch (JsonException fault)
        {
            throw new ClientFileException($"{name}: {fault.Message}", fault);
        }
    }

    /// <summary>The merged JSON; null with its fault where it is none.</summary>
    internal static JsonObject? TryRead(string json, string? overrides, out ClientFault? fault)
    {
        try
        {
            fault = null;
            return Read(json, overrides);
        }
        catch (JsonException exception)
        {
            fault = new ClientFault("$", null, exception.Message, "Correct the JSON.");
            return null;
        }
    }

    private static JsonObject Read(string json, string? overrides)
    {
        var node = JsonNode.Parse(json, documentOptions: Strict) as JsonObject ?? throw new JsonException("A client file is a JSON object.");
        if (overrides is not null)
            Merge(node, JsonNode.Parse(overrides, documentOptions: Strict) as JsonObject ?? throw new JsonException("Overrides are a JSON object."));
        return node;
    }

    private static void Merge(JsonObject target, JsonObject overrides)
    {
        foreach (var (name, value) in overrides)
        {
            if (value is JsonObject inner && target[name] is JsonObject existing)
                Merge(existing, inner);
            else
                target[name] = value?.DeepClone();
        }
    }
}
