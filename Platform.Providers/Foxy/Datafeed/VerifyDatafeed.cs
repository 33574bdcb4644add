using Platform.Domain.Clients;
using Platform.Domain.Events;

namespace Platform.Providers.Foxy.Datafeed;

/// <summary>
/// A feed is taken if one of the secrets (the store's API key) makes well-formed XML of the right root of it. That is weak: RC4 has no
/// integrity and, without a nonce, one key stream for all feeds, so who knows one feed's text can write another. Hence it is off unless
/// <c>ecommerce_config.settings.legacy_datafeed</c> is <c>on</c>, and its trust is that of a fixed secret.
/// </summary>
internal static class VerifyDatafeed
{
    public static VerificationResult Run(WebhookRequest request, DatafeedForm form, IReadOnlyList<WebhookSecret> secrets, ClientServiceConfig client)
    {
        if (client.SettingsOf(FoxyMetadata.Id).GetValueOrDefault("legacy_datafeed") != "on")
            return Refused(Off(form.Kind));
        if (secrets.Count == 0)
            return Refused(new Refusal("secret_missing", 401, "No secret is configured for foxy.", "Set webhooks.secrets.foxy in the client's configuration to the store's API key."));

        var encrypted = form.Decode();
        foreach (var secret in secrets)
        {
            if (DatafeedXml.Open(form.Kind, encrypted, secret.Value) is not { } root)
                continue;
            var opened = Opened(request, form.Kind, DatafeedJson.StoreOf(root), DatafeedJson.Write(form.Kind, root));
            return FoxySource.Contradiction(opened, client) is { } refusal
                ? Refused(refusal)
                : new VerificationResult.Verified(secret.Name, Trust.Static, SignedAt: null) { Opened = opened, Receipt = form.Kind.Receipt };
        }

        return Refused(new Refusal(
            "datafeed_mismatch", 401,
            $"The field {form.Kind.Field} becomes XML with root '{form.Kind.Root}' by none of the {secrets.Count} configured secrets.",
            "Add the store's API key (Foxy's admin, Advanced: store secret) to webhooks.secrets.foxy, and let no proxy change the form."));
    }

    private static WebhookRequest Opened(WebhookRequest request, DatafeedKind kind, string? store, byte[] json) => new(
        request.Method,
        request.Path,
        [
            KeyValuePair.Create("Content-Type", "application/json"),
            KeyValuePair.Create(FoxyHeaders.Event, kind.Event),
            .. request.Header("User-Agent") is { } agent ? [KeyValuePair.Create("User-Agent", agent)] : Array.Empty<KeyValuePair<string, string>>(),
            .. store is null ? [] : new[] { KeyValuePair.Create(FoxyHeaders.StoreId, store) },
        ],
        json);

    /// <summary>Nothing is lost by it: Foxy takes only the receipt for a yes, and keeps the transactions as not fed.</summary>
    private static Refusal Off(DatafeedKind kind) => new(
        "legacy_datafeed", 415,
        $"This is Foxy's old XML datafeed ({kind.Field}), encrypted without a signature.",
        "Use a JSON webhook of version 2 instead (Foxy's admin, Integrations). If the store has none, set ecommerce_config.settings.legacy_datafeed to \"on\" and the store's API key in webhooks.secrets.foxy, then feed again.");

    private static VerificationResult.Refused Refused(Refusal refusal) => new(refusal);
}
