namespace Platform.Providers;

/// <summary>Whether the sender is who it says. Close with a switch over the three cases.</summary>
public abstract record VerificationResult
{
    private VerificationResult()
    {
    }

    /// <param name="Secret">The name of the secret that matched.</param>
    /// <param name="SignedAt">The time that the signature covers; null where the provider signs none.</param>
    public sealed record Verified(string Secret, Domain.Events.Trust Trust, DateTimeOffset? SignedAt) : VerificationResult
    {
        /// <summary>The request as everything after verification reads and keeps it, where the provider encrypts: JSON. Null where that is the request itself.</summary>
        public WebhookRequest? Opened { get; init; }

        /// <summary>The text that the sender takes for a yes, where our JSON would count as failure; sent with 200, as text/plain, for whatever is taken.</summary>
        public string? Receipt { get; init; }
    }

    /// <param name="Token">Well-formed; the provider's <see cref="ITokenAuthority"/> must judge it, once.</param>
    public sealed record NeedsToken(string Token) : VerificationResult;

    public sealed record Refused(Refusal Refusal) : VerificationResult;
}
