using Platform.Domain.Catalog;
using Platform.Domain.Catalog.Compatibility;
using Platform.Domain.Clients;
using Platform.Domain.Ids;

namespace Platform.Cli.Commands.Clients;

/// <summary>A new client's configuration: the template's, with the choices that were made, and secrets referenced by the usual names.</summary>
internal static class ClientDraft
{
    public static ClientServiceConfig Of(NewClient wanted)
    {
        var drafted = wanted.Template.Create(wanted.Identity);
        var (cms, shop) = (wanted.Cms ?? wanted.Template.CmsProvider, wanted.Shop ?? wanted.Template.EcommerceProvider);
        var client = drafted with
        {
            Environment = wanted.Environment,
            ServiceIntegration = new ServiceIntegrationConfig
            {
                ServiceType = TypeOf(cms, shop),
                IntegrationMode = wanted.Mode ?? (cms is not null && shop is not null ? IntegrationMode.EventDriven : wanted.Template.IntegrationMode),
                SsgEngine = wanted.Engine ?? EngineFor(cms, shop, wanted.Template.SsgEngine),
                CmsConfig = cms is { } c ? new CmsProviderConfig { Provider = c, Settings = SettingsOf(c, wanted.Settings) } : null,
                EcommerceConfig = shop is { } s ? new EcommerceProviderConfig { Provider = s, Settings = SettingsOf(s, wanted.Settings) } : null,
            },
            Content = wanted.GitUrl is null ? drafted.Content : drafted.Content with { Git = new GitConfig { Url = wanted.GitUrl } },
        };
        return client with { Webhooks = client.Webhooks with { Secrets = client.WebhookProviders.ToDictionary(provider => provider, provider => SecretOf(client.ClientId, provider)) } };
    }

    /// <summary>The engines that go with the parts, the default first; empty where a part is none of the catalog's.</summary>
    public static IReadOnlyList<string> EnginesFor(ProviderId? cms, ProviderId? shop) => (cms, shop) switch
    {
        ({ } c, { } s) => EngineCompatibility.OfPair(c, s)?.Accepted ?? [],
        (null, null) => [.. StackCatalog.Engines.Select(engine => engine.Id)],
        _ => StackCatalog.TierOf((cms ?? shop)!.Value)?.Engines ?? [],
    };

    /// <summary>The template's engine where it goes with the parts, else their default.</summary>
    public static string EngineFor(ProviderId? cms, ProviderId? shop, string templates) =>
        EnginesFor(cms, shop) is { Count: > 0 } accepted && !accepted.Contains(templates) ? accepted[0] : templates;

    public static ServiceType TypeOf(ProviderId? cms, ProviderId? shop) => (cms, shop) switch
    {
        (not null, not null) => ServiceType.ComposedStack,
        (not null, null) => ServiceType.CmsTier,
        (null, not null) => ServiceType.EcommerceTier,
        _ => ServiceType.StaticSite,
    };

    public static Dictionary<string, string> SettingsOf(ProviderId provider, IReadOnlyDictionary<string, string> given) =>
        given.Where(setting => StackCatalog.FindProvider(provider)?.Setting(setting.Key) is not null).ToDictionary();

    /// <summary>A reference by the usual name, such as <c>env:ACME_CORP_SANITY</c>.</summary>
    public static IReadOnlyList<SecretReference> SecretOf(ClientId client, ProviderId provider) =>
        [new SecretReference { Ref = $"env:{$"{client}_{provider}".ToUpperInvariant().Replace('-', '_')}" }];
}
