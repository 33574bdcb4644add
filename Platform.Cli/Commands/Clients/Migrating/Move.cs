using Platform.Domain.Clients;
using Platform.Domain.Ids;

namespace Platform.Cli.Commands.Clients.Migrating;

/// <summary>Where a client goes. What is null stays.</summary>
internal sealed record Move
{
    public const string None = "none";

    /// <summary>A provider's id, or <see cref="None"/>.</summary>
    public string? Cms { get; init; }

    /// <summary>A provider's id, or <see cref="None"/>.</summary>
    public string? Shop { get; init; }

    public IntegrationMode? Mode { get; init; }

    public string? Engine { get; init; }

    public string? GitUrl { get; init; }

    /// <summary>Of a new provider, by name.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>The client there: another provider brings its settings and a reference to its secret, and the stack's name stays.</summary>
    public ClientServiceConfig Of(ClientServiceConfig client)
    {
        var integration = client.ServiceIntegration;
        var (cms, shop) = (Target(Cms, integration.CmsConfig?.Provider), Target(Shop, integration.EcommerceConfig?.Provider));
        var moved = client with
        {
            ServiceIntegration = integration with
            {
                ServiceType = ClientDraft.TypeOf(cms, shop),
                IntegrationMode = Mode ?? (cms is not null && shop is not null ? IntegrationMode.EventDriven : integration.IntegrationMode),
                SsgEngine = Engine ?? ClientDraft.EngineFor(cms, shop, integration.SsgEngine),
                CmsConfig = cms is not { } newCms ? null : With(integration.CmsConfig, newCms) ?? new CmsProviderConfig { Provider = newCms, Settings = ClientDraft.SettingsOf(newCms, Settings) },
                EcommerceConfig = shop is not { } newShop ? null : With(integration.EcommerceConfig, newShop) ?? new EcommerceProviderConfig { Provider = newShop, Settings = ClientDraft.SettingsOf(newShop, Settings) },
            },
            Content = GitUrl is null ? client.Content : client.Content with { Git = (client.Content.Git ?? new GitConfig { Url = GitUrl }) with { Url = GitUrl } },
            Deploy = client.Deploy with { StackName = client.StackName },
        };
        return moved with { Webhooks = moved.Webhooks with { Secrets = moved.WebhookProviders.ToDictionary(provider => provider, provider => Secrets(client, provider)) } };
    }

    private T? With<T>(T? config, ProviderId provider)
        where T : ProviderConfig => config?.Provider != provider
        ? null
        : config with { Settings = config.Settings.Concat(ClientDraft.SettingsOf(provider, Settings)).GroupBy(setting => setting.Key).ToDictionary(setting => setting.Key, setting => setting.Last().Value) };

    private static IReadOnlyList<SecretReference> Secrets(ClientServiceConfig client, ProviderId provider) =>
        client.Webhooks.Secrets.TryGetValue(provider, out var kept) ? kept : ClientDraft.SecretOf(client.ClientId, provider);

    private static ProviderId? Target(string? wanted, ProviderId? current) => wanted switch
    {
        null => current,
        None => null,
        _ => new ProviderId(wanted),
    };
}
