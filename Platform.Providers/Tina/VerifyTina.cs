using Platform.Domain.Clients;
using Platform.Domain.Events;
using Platform.Providers.Signatures;

namespace Platform.Providers.Tina;

/// <summary>
/// Proves that the sender knows one of the live secrets; the body is proved by nothing. So it is taken as a hint only: what
/// it names is read from the repository.
/// </summary>
internal static class VerifyTina
{
    public static VerificationResult Run(WebhookRequest request, IReadOnlyList<WebhookSecret> secrets, ClientServiceConfig client)
    {
        // An empty secret is a key that everyone has.
        WebhookSecret[] live = [.. secrets.Where(secret => secret.Value.Length > 0)];
        if (live.Length == 0)
            return Refuse("secret_missing", "No secret is configured for tina.", "Set webhooks.secrets.tina in the client's configuration, and the same value as an additional header of the webhook in TinaCloud.");

        var header = TinaHeader.Of(client);
        if (!request.HasHeader(header))
            return Refuse("signature_missing", $"The header {header} is missing.", "Add it to the webhook in TinaCloud as an additional header with the configured secret, or set webhook_header to the one that is there.");
        if (request.Header(header) is not { } sent)
            return Refuse("signature_conflicting", $"The header {header} stands there more than once, with different values.", "Let no proxy add or repeat it.");

        return live.FirstOrDefault(secret => StaticToken.Matches(sent, secret.Value)) is { } matching
            ? new VerificationResult.Verified(matching.Name, Trust.Static, SignedAt: null)
            : Refuse("signature_mismatch", $"The header {header} fits none of the {live.Length} configured secrets.", "Compare the additional header of the webhook in TinaCloud with the configured secret (a line feed at its end counts).");
    }

    private static VerificationResult.Refused Refuse(string code, string detail, string fix) => new(new Refusal(code, 401, detail, fix));
}
