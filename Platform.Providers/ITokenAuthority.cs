namespace Platform.Providers;

/// <summary>
/// A provider that proves a webhook by a one-time token which only its own API can judge (Snipcart). The caller keeps the
/// durable record of the token (RULES A2); this only asks.
/// </summary>
public interface ITokenAuthority
{
    /// <summary>Asks the provider about a token; using it up.</summary>
    /// <param name="http">Its base address is the provider's API; no redirects, 5 s.</param>
    Task<TokenVerdict> ValidateAsync(HttpClient http, string token, string secret, CancellationToken cancellationToken);

    /// <summary>
    /// Judges a delivery whose token may have been used up by a caller that crashed: by reading the order that the body speaks of.
    /// </summary>
    Task<TokenVerdict> ReadBackAsync(HttpClient http, WebhookRequest request, string secret, CancellationToken cancellationToken);
}
