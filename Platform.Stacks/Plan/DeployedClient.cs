using Platform.Domain.Clients;
using Platform.Domain.Ids;

namespace Platform.Stacks.Plan;

/// <summary>
/// The configuration as it is deployed: secrets by a name in the client's own account instead of a laptop's variable, each
/// provider's with a name even where none was given, and nobody's mail address.
/// </summary>
internal static class DeployedClient
{
    private const string Environment = "env:";

    public static ClientServiceConfig Of(ClientServiceConfig client) => client with
    {
        Schema = null,
        ContactEmail = $"postmaster@{client.Domain}",
        Webhooks = client.Webhooks with { Secrets = client.WebhookProviders.ToDictionary(provider => provider, provider => Secrets(client, provider)) },
        Content = client.Content.Git is { Token: { } token } git
            ? client.Content with { Git = git with { Token = token with { Ref = Name(client, token.Ref) } } }
            : client.Content,
        ServiceIntegration = client.ServiceIntegration with
        {
            CmsConfig = client.ServiceIntegration.CmsConfig is { } cms ? cms with { AdminUsers = [] } : null,
        },
    };

    /// <summary>Where a client's secret is kept when nobody said: <c>ssm:/budget-startup-prod/sanity</c>.</summary>
    public static string DefaultName(ClientServiceConfig client, string name) => $"ssm:/{client.ResourcePrefix}/{name}";

    public static IEnumerable<string> References(ClientServiceConfig deployed) =>
        deployed.Webhooks.Secrets.Values.SelectMany(secrets => secrets).Select(secret => secret.Ref)
            .Concat(deployed.Content.Git?.Token is { } token ? [token.Ref] : []);

    private static IReadOnlyList<SecretReference> Secrets(ClientServiceConfig client, ProviderId provider) =>
        client.Webhooks.Secrets.TryGetValue(provider, out var given) && given.Count > 0
            ? [.. given.Select(secret => secret with { Ref = Name(client, secret.Ref) })]
            : [new SecretReference { Ref = DefaultName(client, provider.Value) }];

    // A variable of a function shows in its configuration and changes only with a deploy: in AWS its name becomes a parameter's.
    private static string Name(ClientServiceConfig client, string reference) => reference.StartsWith(Environment, StringComparison.Ordinal)
        ? DefaultName(client, reference[Environment.Length..])
        : reference;
}
