using Platform.Domain.Clients;

namespace Platform.Stacks.Plan;

/// <summary>
/// The configuration as it is deployed: secrets by a name in the client's own account instead of a laptop's variable, each
/// provider's with a name even where none was given, and nobody's mail address.
/// </summary>
internal static class DeployedClient
{
    public static ClientServiceConfig Of(ClientServiceConfig client) => client with
    {
        Schema = null,
        ContactEmail = $"postmaster@{client.Domain}",
        Webhooks = client.Webhooks with { Secrets = client.WebhookProviders.ToDictionary(provider => provider, provider => DeployedSecrets.Of(client, provider)) },
        Content = client.Content with
        {
            Git = client.Content.Git is { } git ? git with { Token = Named(client, git.Token) } : null,
            Token = Named(client, client.Content.Token),
            ShopToken = Named(client, client.Content.ShopToken),
        },
        ServiceIntegration = client.ServiceIntegration with
        {
            CmsConfig = client.ServiceIntegration.CmsConfig is { } cms ? cms with { AdminUsers = [] } : null,
        },
    };

    public static IEnumerable<string> References(ClientServiceConfig deployed) =>
        deployed.Webhooks.Secrets.Values.SelectMany(secrets => secrets).Select(secret => secret.Ref)
            .Concat(new[] { deployed.Content.Git?.Token, deployed.Content.Token, deployed.Content.ShopToken }.OfType<SecretReference>().Select(token => token.Ref));

    private static SecretReference? Named(ClientServiceConfig client, SecretReference? secret) =>
        secret is null ? null : secret with { Ref = DeployedSecrets.Name(client, secret.Ref) };
}
