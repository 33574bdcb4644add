using Platform.Domain.Clients;
using Platform.Providers.Pulling;
using Platform.Providers.Recordings;
using Platform.Providers.Registering;

namespace Platform.Providers.Sanity;

/// <summary>Sanity's GROQ-powered webhooks (https://www.sanity.io/docs/webhooks), and its query API.</summary>
internal sealed class SanityProvider : IWebhookProvider, IContentReader, IWebhookRegistrar
{
    public ProviderMetadata Metadata => SanityMetadata.Value;

    public VerificationResult Verify(WebhookRequest request, IReadOnlyList<WebhookSecret> secrets, ClientServiceConfig client) =>
        VerifySanity.Run(request, secrets);

    public DeliveryIdentity Identify(WebhookRequest request) => IdentifySanity.Run(request);

    public NormalisationResult Normalise(NormalisationInput input) => NormaliseSanity.Run(input);

    public WebhookRequest Sign(Recording recording, Uri target, TimeProvider clock, string secret)
    {
        var signature = SanitySignature.Create(clock.GetUtcNow(), recording.Body.Span, secret);
        var signed = recording.With(new Dictionary<string, string> { [SanityHeaders.Signature] = signature });
        return new WebhookRequest(signed.Method, target.PathAndQuery, signed.Headers, signed.Body);
    }

    public Task<ContentPage> ReadAsync(ContentReading reading, string? after, CancellationToken cancellationToken) =>
        ReadSanity.RunAsync(reading, after ?? "", cancellationToken);

    public string? ByHand(ClientServiceConfig client) => null;

    public Task<Registered> RegisterAsync(RegistrationOrder order, CancellationToken cancellationToken) => RegisterSanity.RunAsync(order, cancellationToken);

    public Recording AsEdit(Recording recording, TimeProvider clock) => EditSanity.Run(recording, clock);
}
