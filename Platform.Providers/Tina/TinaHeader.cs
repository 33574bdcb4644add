using Platform.Domain.Clients;

namespace Platform.Providers.Tina;

/// <summary>
/// The header that proves TinaCloud: it has no signature, but sends whatever headers its user adds to a webhook
/// (https://tina.io/docs/tinacloud/webhooks).
/// </summary>
internal static class TinaHeader
{
    public const string Default = "X-Platform-Token";

    private const string Setting = "webhook_header";

    public static string Of(ClientServiceConfig client) =>
        client.SettingsOf(TinaMetadata.Id).GetValueOrDefault(Setting) is { Length: > 0 } chosen ? chosen : Default;
}
