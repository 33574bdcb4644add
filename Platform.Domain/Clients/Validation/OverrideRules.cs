using System.Text.Json.Nodes;

namespace Platform.Domain.Clients.Validation;

/// <summary>What an environment's own file may not say: it is about the same client, and about no other environment.</summary>
internal static class OverrideRules
{
    /// <summary>Members that hold for a client in all its environments.</summary>
    public static readonly string[] Fixed = ["client_id"];

    /// <param name="environment">The one that the file is named for; null where that is not known.</param>
    public static IEnumerable<ClientFault> Faults(JsonObject client, JsonObject overrides, string? environment)
    {
        foreach (var name in Fixed.Where(overrides.ContainsKey))
            yield return new ClientFault($"$.{name}", Text(overrides[name]), "It is the same in all environments.", "Remove it from the overrides.");

        if (environment is not null && Text(overrides["environment"]) is { } stated && stated != environment)
            yield return new ClientFault("$.environment", stated, $"The file's name says {environment}.", "Remove it, or rename the file.");

        // One stack for two environments: deploying the one would replace the other.
        var here = environment ?? Text(overrides["environment"]);
        var own = Text(client["environment"]) ?? "prod";
        if (here is not null && here != own && StackName(client) is { } name1 && (StackName(overrides) ?? name1) == name1 && !RemovesStackName(overrides))
            yield return new ClientFault("$.deploy.stack_name", name1, $"It is the stack of {own}.", $"Give {here} a stack_name of its own, or null.");
    }

    private static string? StackName(JsonObject file) => Text((file["deploy"] as JsonObject)?["stack_name"]);

    private static bool RemovesStackName(JsonObject file) =>
        file["deploy"] is JsonObject deploy && deploy.TryGetPropertyValue("stack_name", out var value) && value is null;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
