using Platform.Domain.Clients;
using Platform.Providers.Contentful.Signing;
using Platform.Providers.Pulling;
using Platform.Providers.Recordings;
using Platform.Providers.Registering;

namespace Platform.Providers.Contentful;

/// <summary>Contentful's webhooks (https://www.contentful.com/developers/docs/webhooks/overview/), and its Delivery API.</summary>
internal sealed class ContentfulProvider : IWebhookProvider, IContentReader, IWebhookRegistrar
{
    public ProviderMetadata Metadata => ContentfulMetadata.Value;

    public VerificationResult Verify(WebhookRequest request, IReadOnlyList<WebhookSecret> secrets, ClientServiceConfig client) =>
        VerifyContentful.Run(request, secrets);

    public DeliveryIdentity Identify(WebhookRequest request) => IdentifyContentful.Run(request);

    public NormalisationResult Normalise(NormalisationInput input) => NormaliseContentful.Run(input);

    public WebhookRequest Sign(Recording recording, Uri target, TimeProvider clock, string secret) =>
        SignContentful.Run(recording, target, clock, secret);

    public Task<ContentPage> ReadAsync(ContentReading reading, string? after, CancellationToken cancellationToken) =>
        ReadContentful.RunAsync(reading, after, cancellationToken);

    public string? ByHand(ClientServiceConfig client) => null;

    public Task<Registered> RegisterAsync(RegistrationOrder order, CancellationToken cancellationToken) => RegisterContentful.RunAsync(order, cancellationToken);

    public Recording AsEdit(Recording recording, TimeProvider clock) => EditContentful.Run(recording, clock);
}
