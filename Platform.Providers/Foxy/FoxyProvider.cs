using System.Text;
using Platform.Domain.Clients;
using Platform.Providers.Recordings;
using Platform.Providers.Signatures;

namespace Platform.Providers.Foxy;

/// <summary>Foxy's JSON webhooks, version 2 (https://docs.foxycart.com/v/2.0/webhooks), and its old XML datafeed where a client switches that on.</summary>
internal sealed class FoxyProvider : IWebhookProvider
{
    public ProviderMetadata Metadata => FoxyMetadata.Value;

    public VerificationResult Verify(WebhookRequest request, IReadOnlyList<WebhookSecret> secrets, ClientServiceConfig client) =>
        VerifyFoxy.Run(request, secrets, client);

    public DeliveryIdentity Identify(WebhookRequest request) => IdentifyFoxy.Run(request);

    public NormalisationResult Normalise(NormalisationInput input) => NormaliseFoxy.Run(input);

    public WebhookRequest Sign(Recording recording, Uri target, TimeProvider clock, string secret)
    {
        var signature = Convert.ToHexStringLower(Hmac.Of(Encoding.UTF8.GetBytes(secret), recording.Body.Span, []));
        var signed = recording.With(new Dictionary<string, string> { [FoxyHeaders.Signature] = signature });
        return new WebhookRequest(signed.Method, target.PathAndQuery, signed.Headers, signed.Body);
    }

    public Recording AsEdit(Recording recording, TimeProvider clock) => EditFoxy.Run(recording, clock);
}
