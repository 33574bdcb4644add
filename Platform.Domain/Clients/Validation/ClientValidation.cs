using System.Text.Json;

namespace Platform.Domain.Clients.Validation;

/// <summary>A client's faults, all at once. Two levels: valid (it makes sense), and deployable (nothing it needs is missing).</summary>
public static class ClientValidation
{
    public static IReadOnlyList<ClientFault> Valid(ClientServiceConfig client) =>
    [
        .. IdentityRules.Faults(client),
        .. IntegrationRules.Faults(client),
        .. WebhookRules.Faults(client),
        .. SiteRules.Faults(client),
        .. GitRules.Faults(client),
        .. DeployRules.Faults(client),
    ];

    /// <summary>Includes <see cref="Valid"/>.</summary>
    public static IReadOnlyList<ClientFault> Deployable(ClientServiceConfig client) => [.. Valid(client), .. DeploymentRules.Faults(client)];

    /// <summary>The same from a file's text: first its shape, and where that is right its content.</summary>
    /// <param name="overrides">An environment's own file, or null.</param>
    /// <param name="environment">The environment that the overrides' file is named for; null where that is not known.</param>
    public static IReadOnlyList<ClientFault> OfFile(string json, string? overrides, bool deployable, string? environment = null)
    {
        if (ClientFile.TryRead(json, out var fault) is not { } node)
            return [fault!];

        ClientFault[] wrongOverrides = [];
        if (overrides is not null)
        {
            if (ClientFile.TryRead(overrides, out fault) is not { } over)
                return [fault! with { Rule = $"In the overrides: {fault.Rule}" }];
            wrongOverrides = [.. OverrideRules.Faults(node, over, environment)];
            ClientFile.Merge(node, over);
        }

        if (ClientShape.Faults(node) is { Count: > 0 } shape)
            return [.. wrongOverrides, .. shape];

        var client = ClientFile.Of(node, overrides is null ? null : environment);
        return [.. wrongOverrides, .. deployable ? Deployable(client) : Valid(client)];
    }

    /// <summary>The id that a file's text gives; null where it gives none.</summary>
    public static string? IdOf(string json) =>
        ClientFile.TryRead(json, out _)?["client_id"] is { } id && id.GetValueKind() == JsonValueKind.String ? id.GetValue<string>() : null;
}
