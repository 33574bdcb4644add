using Platform.Domain.Events;
using Platform.Providers;
using Platform.ServiceDefaults.Problems;

namespace Platform.Webhooks.Verification;

/// <summary>Whether the sender is who it says. Close with a switch over the two cases.</summary>
internal abstract record SenderResult
{
    private SenderResult()
    {
    }

    /// <param name="Secret">Name of the secret that proved it: tells when a rotation is finished.</param>
    /// <param name="SignedAt">The time that the signature covers; null where there is none.</param>
    public sealed record Proved(string Secret, Trust Trust, DateTimeOffset? SignedAt) : SenderResult
    {
        /// <summary>The request as the rest of the way reads and keeps it, where the provider encrypts; null for the request itself.</summary>
        public WebhookRequest? Opened { get; init; }

        /// <summary>What the sender expects instead of our JSON when its request is taken.</summary>
        public string? Receipt { get; init; }
    }

    public sealed record Refused(Problem Problem) : SenderResult;
}
