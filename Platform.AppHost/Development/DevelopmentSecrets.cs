using Platform.Domain.Clients;

namespace Platform.AppHost.Development;

/// <summary>Names of the secrets that a laptop needs: what the clients' files refer to by <c>env:NAME</c>, and the platform's own.</summary>
internal sealed class DevelopmentSecrets
{
    public const string OperatorKey = "PLATFORM_OPERATOR_KEY";
    public const string ConsoleToken = "PLATFORM_CONSOLE_TOKEN";

    private const string Scheme = "env:";

    private readonly List<(string Provider, string Name)> webhooks;

    private DevelopmentSecrets(IReadOnlyCollection<ClientServiceConfig> clients)
    {
        webhooks =
        [
            .. clients.SelectMany(client => client.Webhooks.Secrets)
                .SelectMany(secret => secret.Value, (secret, reference) => (secret.Key.Value, reference.Ref))
                .Where(secret => secret.Ref.StartsWith(Scheme, StringComparison.Ordinal))
                .Select(secret => (secret.Value, secret.Ref[Scheme.Length..]))
                .Distinct(),
        ];
        ContentKeys = [.. clients.Select(client => $"{client.ClientId.Value.ToUpperInvariant().Replace('-', '_')}_CONTENT_KEY")];
    }

    /// <summary>What the intake proves senders with.</summary>
    public string[] Webhooks => [.. webhooks.Select(secret => secret.Name)];

    /// <summary>What opens each client's content API.</summary>
    public string[] ContentKeys { get; }

    public string[] All => [.. Webhooks, .. ContentKeys, OperatorKey, ConsoleToken];

    public static DevelopmentSecrets Of(string clientsFolder) => new(ClientDirectory.Load(clientsFolder, "dev").All);

    /// <summary>The secrets of one provider, over all clients.</summary>
    public string[] WebhooksOf(string provider) => [.. webhooks.Where(secret => secret.Provider == provider).Select(secret => secret.Name)];
}
