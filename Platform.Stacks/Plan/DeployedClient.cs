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

    /// <summary>Where a client's secret is kept when nobody said: <c>ssm:/budget-startup-prod/sanity</c>.</summary>
    public static string DefaultName(ClientServiceConfig client, string name) => $"ssm:/{client.ResourcePrefix}/{name}";

    public static IEnumerable<string> References(ClientServiceConfig deployed) =>
        deployed.Webhooks.Secrets.Values.SelectMany(secrets => secrets).Select(secret => secret.Ref)
            .Concat(new[] { deployed.Content.Git?.Token, deployed.Content.Token, deployed.Content.ShopToken }.OfType<SecretReference>().Select(token => token.Ref));

    private static IReadOnlyList<SecretReference> Secrets(ClientServiceConfig client, ProviderId provider) =>
        client.Webhooks.Secrets.TryGetValue(provider, out var given) && given.Count > 0
            ? [.. given.Select(secret => Named(client, secret)!)]
            : [new SecretReference { Ref = DefaultName(client, provider.Value) }];

    private static SecretReference? Named(ClientServiceConfig client, SecretReference? secret) => secret is null ? null : secret with { Ref = Name(client, secret.Ref) };

    // A variable of a function shows in its configuration and changes only with a deploy: in AWS its name becomes a parameter's.
    private static string Name(ClientServiceConfig client, string reference) => reference.StartsWith(Environment, StringComparison.Ordinal)
        ? DefaultName(client, reference[Environment.Length..])
        : reference;
}
