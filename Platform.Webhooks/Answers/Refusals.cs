using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.Providers;
using Platform.ServiceDefaults.Problems;

namespace Platform.Webhooks.Answers;

/// <summary>Every refusal of the intake, in words for the one who configured the webhook.</summary>
internal static class Refusals
{
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(30);

    public static Problem Of(Refusal refusal) =>
        new(refusal.Code, refusal.Status, refusal.Detail, refusal.Fix, refusal.Retryable);

    public static Problem NoDefaultClient() => new(
        Codes.ClientUnknown, 404,
        "This deployment has no client of its own.",
        "Send to /clients/{client}/webhooks/{provider}, or set PLATFORM_DEFAULT_CLIENT.");

    public static Problem ClientUnknown(ClientId client) => new(
        Codes.ClientUnknown, 404,
        $"There is no client '{Shown(client.Value)}' here.",
        "Check the client id in the webhook's address against the files in clients/.");

    public static Problem ProviderUnknown(ProviderId provider, IEnumerable<ProviderId> known) => new(
        Codes.ProviderUnknown, 404,
        $"There is no provider '{Shown(provider.Value)}'.",
        $"Use one of: {string.Join(", ", known.Select(id => id.Value).Order(StringComparer.Ordinal))}.");

    public static Problem ProviderNotUsed(ProviderId provider, ClientServiceConfig client) => new(
        Codes.ProviderNotUsed, 404,
        $"The client '{client.ClientId}' does not use the provider '{provider}'.",
        "Send to the client that does, or name the provider in the client's cms_config or ecommerce_config.");

    public static Problem WebhooksDisabled(ClientServiceConfig client) => new(
        Codes.WebhooksDisabled, 404,
        $"The client '{client.ClientId}' takes no webhooks.",
        "Set enable_webhooks in the client's service_integration, or remove the webhook at the provider.");

    public static Problem BodyTooLarge(int limit) => new(
        Codes.BodyTooLarge, 413,
        $"The body is larger than {limit} bytes.",
        "Let the webhook send less: narrow its projection, or fewer items at once.");

    public static Problem BodyIncomplete() => new(
        Codes.BodyIncomplete, 400,
        "The body ended before it was complete.",
        "Send it again.",
        Retryable: true);

    public static Problem RateLimited(ClientId client, ProviderMetadata provider, TimeSpan wait) => new(
        Codes.RateLimited, provider.Honours429 ? 429 : 503,
        $"The client '{client}' has sent more than it may for now.",
        "Wait as long as Retry-After says; if this is the usual load, raise Intake:RatePerSecond.",
        RetryAfter: wait);

    public static Problem TimeOutsideWindow(DateTimeOffset signedAt, DateTimeOffset now, int window) => new(
        Codes.TimeOutsideWindow, 401,
        $"The request was signed at {signedAt:O}; it is {now:O} here, and {window} s are allowed between the two.",
        "Send it afresh instead of repeating an old one. If it was fresh, one of the two clocks is wrong; a slow sender needs a larger webhooks.time_window_seconds.");

    public static Problem MediaTypeUnsupported(string? contentType, ProviderMetadata provider) => new(
        Codes.MediaTypeUnsupported, 415,
        contentType is null ? "The request has no Content-Type." : $"Content-Type is '{Shown(contentType)}'.",
        provider.MediaTypeHint ?? "Let the webhook send application/json (or any +json type) in UTF-8, and no proxy change its Content-Type.");

    public static Problem ContentEncodingUnsupported(string encoding) => new(
        Codes.ContentEncodingUnsupported, 415,
        $"Content-Encoding is '{Shown(encoding)}'.",
        "Let the webhook send its body uncompressed: signatures are over the bytes as sent.");

    public static Problem JsonInvalid(string fault) => new(
        Codes.JsonInvalid, 400,
        $"The body is not JSON: {fault}",
        "The delivery is kept. Check the webhook's projection or template, then send it again.");

    public static Problem ContentUnreadable(string reason) => new(
        Codes.ContentUnreadable, 400,
        $"The body was proved and is JSON, but not understood: {reason}",
        "The delivery is kept and can be replayed once it is understood.");

    public static Problem TokenInvalid(ProviderId provider) => new(
        Codes.TokenInvalid, 401,
        $"'{provider}' does not know this request token, or it was used before, or its hour is over.",
        "Send the webhook again from the provider's dashboard, and check that the API key is of the same mode (test or live).");

    public static Problem TokenReused() => new(
        Codes.TokenReused, 401,
        "This request token came before with another body.",
        "A token proves one request only; send the webhook again from the provider's dashboard.");

    public static Problem TokenBusy(TimeSpan wait) => new(
        Codes.TokenBusy, 503,
        "The same request token is being checked right now.",
        "Send it again after Retry-After; it will be recognised.",
        RetryAfter: wait);

    public static Problem TokenUnchecked(ProviderId provider) => new(
        Codes.TokenUnchecked, 503,
        $"'{provider}' could not be asked about the request token.",
        "Send it again after Retry-After. If it stays, check the provider's status page, the API key, and outgoing access.",
        RetryAfter: Outage);

    public static Problem KeyRefused(ProviderId provider) => new(
        Codes.KeyRefused, 503,
        $"'{provider}' refused our API key, so the request token could not be checked.",
        "Set the client's webhooks.secrets for this provider to a live secret API key of the shop, of the same mode (test or live). The webhook can then be sent again.",
        RetryAfter: Outage);

    public static Problem StoreUnavailable() => new(
        Codes.StoreUnavailable, 503,
        "The delivery could not be stored, so it was not taken.",
        "Send it again after Retry-After; nothing of it has been processed.",
        RetryAfter: Outage);

    public static Problem SecretsUnavailable() => new(
        Codes.SecretsUnavailable, 503,
        "The webhook's secret could not be read, so the sender could not be verified.",
        "Send it again after Retry-After. If it stays, check the secret's reference and the right to read it.",
        RetryAfter: Outage);

    // What the sender wrote is echoed short, so that an answer can't be made into a message of its own.
    private static string Shown(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
