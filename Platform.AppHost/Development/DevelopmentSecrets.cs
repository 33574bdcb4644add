using Platform.Domain.Clients;

namespace Platform.AppHost.Development;

/// <summary>Names of the secrets that a laptop needs: what the clients' files refer to by <c>env:NAME</c>, and the platform's own.</summary>
internal sealed class DevelopmentSecrets
{
    public const string OperatorKey = "PLATFORM_OPERATOR_KEY";
    public const string ConsoleToken = "PLATFORM_CONSOLE_TOKEN";

    private const string Scheme = "env:";

    private readonly List<(string Provider, string Name)> webhooks;

    public DevelopmentSecrets(IReadOnlyCollection<ClientServiceConfig> clients)
    {
        webhooks = [.. WebhooksOf(clients).Distinct()];
        var direct = clients.Where(client => client.ServiceIntegration.IntegrationMode == IntegrationMode.Direct).ToList();
        Direct = [.. WebhooksOf(direct).Select(secret => secret.Name).Concat(TokensOf(direct)).Distinct()];
        ContentTokens = [.. TokensOf(clients.Except(direct)).Distinct()];
        ContentKeys = [.. clients.Select(client => $"{client.ClientId.Value.ToUpperInvariant().Replace('-', '_')}_CONTENT_KEY")];
    }

    /// <summary>What the intake proves senders with.</summary>
    public string[] Webhooks => [.. webhooks.Select(secret => secret.Name)];

    /// <summary>What direct mode proves its senders with, and reads its clients' content with.</summary>
    public string[] Direct { get; }

    /// <summary>What opens each client's content API.</summary>
    public string[] ContentKeys { get; }

    /// <summary>What a sync reads its clients' content and products with.</summary>
    public string[] ContentTokens { get; }

    public string[] All => [.. Webhooks.Union(Direct).Union(ContentTokens), .. ContentKeys, OperatorKey, ConsoleToken];

    /// <summary>The secrets of one provider, over all clients.</summary>
    public string[] WebhooksOf(string provider) => [.. webhooks.Where(secret => secret.Provider == provider).Select(secret => secret.Name)];

    private static IEnumerable<(string Provider, string Name)> WebhooksOf(IEnumerable<ClientServiceConfig> clients) => clients
        .SelectMany(client => client.Webhooks.Secrets)
        .SelectMany(secret => secret.Value, (secret, reference) => (Provider: secret.Key.Value, reference.Ref))
        .Where(secret => IsVariable(secret.Ref))
        .Select(secret => (secret.Provider, NameOf(secret.Ref)));

    private static IEnumerable<string> TokensOf(IEnumerable<ClientServiceConfig> clients) => clients
        .SelectMany(client => new[] { client.Content.Token, client.Content.ShopToken })
        .Select(token => token?.Ref)
        .OfType<string>()
        .Where(IsVariable)
        .Select(NameOf);

    private static bool IsVariable(string reference) => reference.StartsWith(Scheme, StringComparison.Ordinal);

    private static string NameOf(string reference) => reference[Scheme.Length..];
}
