using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Platform.Providers.Json;
using Platform.Providers.Registering;

namespace Platform.Providers.Contentful;

/// <summary>
/// The one secret by which a space signs all its webhooks
/// (https://www.contentful.com/developers/docs/extensibility/webhooks/secrets/). Of it the API tells the last four characters:
/// <c>{"redactedValue":"az19","sys":{"type":"WebhookSigningSecret"}}</c>.
/// </summary>
internal static partial class SpaceSigning
{
    private const int Told = 4;

    /// <summary>Sets it where the space has none; another one is replaced only on demand, since other receivers may know it.</summary>
    /// <returns>Whether it was set.</returns>
    public static async Task<bool> SetAsync(ManagementApi api, string space, CancellationToken cancellationToken)
    {
        var secret = api.Order.Secret;
        if (!Form().IsMatch(secret))
            throw new RegistrationException("Contentful's signing secret has 64 characters of A-Z a-z 0-9 + / = _ -, and the client's has not.", "Keep one of `openssl rand -hex 32` as the secret.");

        var path = $"{space}/webhook_settings/signing_secret";
        var there = (await api.FindAsync(path, cancellationToken))?.Text("redactedValue");
        if (there is not null && !api.Order.RenewSecret)
        {
            return secret.EndsWith(there, StringComparison.Ordinal) && there.Length == Told ? false : throw new RegistrationException(
                $"{api.At} signs with another secret than the client's.",
                "It signs all webhooks of the space. Keep that one as the client's secret, or let --renew-secret replace it for all of them.");
        }

        await api.AskAsync(HttpMethod.Put, path, new JsonObject { ["value"] = secret }, cancellationToken);
        return true;
    }

    [GeneratedRegex(@"\A[0-9a-zA-Z+/=_-]{64}\z")]
    private static partial Regex Form();
}
