using System.Text;
using Platform.Domain.Clients;
using Platform.Providers.Pulling;
using Platform.Providers.Recordings;
using Platform.Providers.Registering;
using Platform.Providers.Signatures;

namespace Platform.Providers.Shopify;

/// <summary>Shopify's webhooks (https://shopify.dev/docs/apps/build/webhooks) and, of its Events, those of products; and its Admin API.</summary>
internal sealed class ShopifyProvider : IWebhookProvider, IContentReader, IWebhookRegistrar
{
    public ProviderMetadata Metadata => ShopifyMetadata.Value;

    public VerificationResult Verify(WebhookRequest request, IReadOnlyList<WebhookSecret> secrets, ClientServiceConfig client) =>
        VerifyShopify.Run(request, secrets);

    public DeliveryIdentity Identify(WebhookRequest request) => IdentifyShopify.Run(request);

    public NormalisationResult Normalise(NormalisationInput input) => NormaliseShopify.Run(input);

    /// <summary>Signs in the form of the recording's own headers; Events that carry both forms get both.</summary>
    public WebhookRequest Sign(Recording recording, Uri target, TimeProvider clock, string secret)
    {
        var signature = Convert.ToBase64String(Hmac.Of(Encoding.UTF8.GetBytes(secret), recording.Body.Span));
        var headers = new Dictionary<string, string>();
        if (Has(ShopifyHeaders.Events(ShopifyHeaders.Topic)))
            headers[ShopifyHeaders.Events(ShopifyHeaders.Signature)] = signature;
        if (headers.Count == 0 || Has(ShopifyHeaders.Webhooks(ShopifyHeaders.Topic)))
            headers[ShopifyHeaders.Webhooks(ShopifyHeaders.Signature)] = signature;

        var signed = recording.With(headers);
        return new WebhookRequest(signed.Method, target.PathAndQuery, signed.Headers, signed.Body);

        bool Has(string name) => recording.Headers.Any(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    public Task<ContentPage> ReadAsync(ContentReading reading, string? after, CancellationToken cancellationToken) =>
        ReadShopify.RunAsync(reading, after, cancellationToken);

    public string? ByHand(ClientServiceConfig client) => null;

    public Task<Registered> RegisterAsync(RegistrationOrder order, CancellationToken cancellationToken) => RegisterShopify.RunAsync(order, cancellationToken);

    public Recording AsEdit(Recording recording, TimeProvider clock) => EditShopify.Run(recording, clock);
}
