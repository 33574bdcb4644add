using Platform.Domain.Ids;

namespace Platform.Domain.Clients;

/// <summary>
/// Where a client's secrets are kept in its AWS account. A laptop's <c>env:NAME</c> is a parameter there: a variable of a function
/// shows in its configuration, and changes only with a deploy.
/// </summary>
public static class DeployedSecrets
{
    private const string Environment = "env:";

    /// <summary>A provider's, each with a name even where none was given.</summary>
    public static IReadOnlyList<SecretReference> Of(ClientServiceConfig client, ProviderId provider) =>
        client.Webhooks.Secrets.TryGetValue(provider, out var given) && given.Count > 0
            ? [.. given.Select(secret => secret with { Ref = Name(client, secret.Ref) })]
            : [new SecretReference { Ref = DefaultName(client, provider.Value) }];

    public static string Name(ClientServiceConfig client, string reference) => reference.StartsWith(Environment, StringComparison.Ordinal)
        ? DefaultName(client, reference[Environment.Length..])
        : reference;

    /// <summary>Where a client's secret is kept when nobody said: <c>ssm:/budget-startup-prod/sanity</c>.</summary>
    public static string DefaultName(ClientServiceConfig client, string name) => $"ssm:/{client.ResourcePrefix}/{name}";
}
