namespace Platform.Webhooks.Answers;

/// <summary>
/// The intake's own refusal codes. Stable: senders and alarms match on them. docs/diagnostics.md explains each; providers add
/// their own, such as <c>signature_mismatch</c>.
/// </summary>
internal static class Codes
{
    public const string ClientUnknown = "client_unknown";
    public const string ProviderUnknown = "provider_unknown";
    public const string ProviderNotUsed = "provider_not_used";
    public const string WebhooksDisabled = "webhooks_disabled";
    public const string BodyTooLarge = "body_too_large";
    public const string BodyIncomplete = "body_incomplete";
    public const string RateLimited = "rate_limited";
    public const string TimeOutsideWindow = "time_outside_window";
    public const string MediaTypeUnsupported = "media_type_unsupported";
    public const string ContentEncodingUnsupported = "content_encoding_unsupported";
    public const string JsonInvalid = "json_invalid";
    public const string ContentUnreadable = "content_unreadable";
    public const string TokenInvalid = "token_invalid";
    public const string TokenReused = "token_reused";
    public const string TokenBusy = "token_busy";
    public const string KeyRefused = "key_refused";
    public const string TokenUnchecked = "token_unchecked";
    public const string StoreUnavailable = "store_unavailable";
    public const string SecretsUnavailable = "secrets_unavailable";
}
