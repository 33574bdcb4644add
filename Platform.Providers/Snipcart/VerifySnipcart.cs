using System.Text.Json;
using Platform.Domain.Clients;
using Platform.Providers.Json;

namespace Platform.Providers.Snipcart;

/// <summary>
/// All that can be checked without a call. A token costs a call to Snipcart for a sender that nobody knows yet, so junk,
/// synchronous hooks and the wrong mode are refused before it.
/// </summary>
internal static class VerifySnipcart
{
    public static VerificationResult Run(WebhookRequest request, IReadOnlyList<WebhookSecret> secrets, ClientServiceConfig client)
    {
        if (secrets.Count == 0)
            return Refuse("secret_missing", 401, "No secret is configured for snipcart.", "Set webhooks.secrets.snipcart in the client's configuration to the shop's secret API key.");
        if (!request.HasHeader(SnipcartToken.Header))
            return Refuse("token_missing", 401, $"The header {SnipcartToken.Header} is missing.", "Let no proxy remove it.");
        if (request.Header(SnipcartToken.Header) is not { } token || !SnipcartToken.IsWellFormed(token))
            return Refuse("token_malformed", 401, $"The header {SnipcartToken.Header} is not one token of 1 to 128 letters, digits, '-' and '_'.", "Let no proxy change or repeat it.");
        if (!JsonBody.TryParse(request.Body, out var json, out var fault))
            return Refuse("json_invalid", 400, fault, "Send the body unchanged.");

        using (json)
            return CheckEnvelope(json.RootElement, client) is { } refusal ? new VerificationResult.Refused(refusal) : new VerificationResult.NeedsToken(token);
    }

    private static Refusal? CheckEnvelope(JsonElement envelope, ClientServiceConfig client)
    {
        if (envelope.ValueKind != JsonValueKind.Object)
            return new Refusal("json_invalid", 400, "The body is not a JSON object.", "Send the body unchanged.");
        if (envelope.Text("eventName") is not { } name || !SnipcartEvents.IsKnown(name))
            return new Refusal("event_unknown", 400, $"eventName is '{Shown(envelope.Text("eventName"))}', which is no event of Snipcart's that is known here.", "Leave this event out of the webhook, or have it added to the provider.");
        if (SnipcartEvents.Synchronous.TryGetValue(name, out var reason))
            return new Refusal("synchronous_hook", 422, $"'{name}' is a synchronous hook: {reason}", "Point this hook at a service that computes its answer; this address takes events only.");

        var mode = client.SettingsOf(SnipcartMetadata.Id).GetValueOrDefault("mode", "Live");
        return string.Equals(envelope.Text("mode"), mode, StringComparison.OrdinalIgnoreCase)
            ? null
            : new Refusal("mode_mismatch", 400, $"mode is '{Shown(envelope.Text("mode"))}', and this client takes '{mode}'.", "Set the webhook in the Snipcart dashboard's mode that the client's ecommerce_config.settings.mode names.");
    }

    /// <summary>The sender is not proved yet: no more of its text than helps.</summary>
    private static string Shown(string? text) => text is { Length: > 60 } ? text[..60] + "…" : text ?? "missing";

    private static VerificationResult.Refused Refuse(string code, int status, string detail, string fix) => new(new Refusal(code, status, detail, fix));
}
