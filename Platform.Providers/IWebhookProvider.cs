using Platform.Domain.Clients;
using Platform.Providers.Recordings;

namespace Platform.Providers;

/// <summary>
/// One provider's webhooks: proved, read, and signed again for replay. Implementations are stateless and pure;
/// what needs the network is an <see cref="ITokenAuthority"/>.
/// </summary>
public interface IWebhookProvider
{
    ProviderMetadata Metadata { get; }

    /// <summary>Proves the sender over the raw bytes. Compares in fixed time; no secret is a refusal, never a pass.</summary>
    VerificationResult Verify(WebhookRequest request, IReadOnlyList<WebhookSecret> secrets, ClientServiceConfig client);

    /// <summary>Names a verified delivery: its native id, its kind, and what its body key is made of.</summary>
    DeliveryIdentity Identify(WebhookRequest request);

    /// <summary>Turns a verified delivery into facts. Never throws for bad content: what can't be read is <see cref="NormalisationResult.Unreadable"/>.</summary>
    NormalisationResult Normalise(NormalisationInput input);

    /// <summary>The recording as the provider would send it to <paramref name="target"/> now, with a valid signature.</summary>
    WebhookRequest Sign(Recording recording, Uri target, TimeProvider clock, string secret);

    /// <summary>A new edit of what was recorded: new id, new revision and time, visibly changed text or quantity.</summary>
    Recording AsEdit(Recording recording, TimeProvider clock);
}
