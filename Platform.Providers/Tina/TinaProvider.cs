using Platform.Domain.Clients;
using Platform.Providers.Git;
using Platform.Providers.Recordings;
using Platform.Providers.Replay;

namespace Platform.Providers.Tina;

/// <summary>
/// TinaCloud's webhooks (https://tina.io/docs/tinacloud/webhooks). A self-hosted Tina has none: then the Git host of its
/// repository sends to the same address, and proves itself in its own way.
/// </summary>
internal sealed class TinaProvider : IWebhookProvider, IStandInRepository
{
    public ProviderMetadata Metadata => TinaMetadata.Value;

    public VerificationResult Verify(WebhookRequest request, IReadOnlyList<WebhookSecret> secrets, ClientServiceConfig client) =>
        GitWebhooks.IsFromHost(request) ? GitWebhooks.Verify(request, secrets, client, TinaMetadata.Id) : VerifyTina.Run(request, secrets, client);

    public DeliveryIdentity Identify(WebhookRequest request) =>
        GitWebhooks.IsFromHost(request) ? GitWebhooks.Identify(request) : IdentifyTina.Run(request);

    public NormalisationResult Normalise(NormalisationInput input) =>
        GitWebhooks.IsFromHost(input.Request) ? GitWebhooks.Normalise(input, TinaMetadata.Id) : NormaliseTina.Run(input);

    /// <summary>Knows no client, so the secret goes into the header that is used where none is chosen.</summary>
    public WebhookRequest Sign(Recording recording, Uri target, TimeProvider clock, string secret)
    {
        if (GitWebhooks.IsFromHost(recording))
            return GitWebhooks.Sign(recording, target, clock, secret);
        var signed = recording.With(new Dictionary<string, string> { [TinaHeader.Default] = secret });
        return new WebhookRequest(signed.Method, target.PathAndQuery, signed.Headers, signed.Body);
    }

    public Recording AsEdit(Recording recording, TimeProvider clock) =>
        GitWebhooks.IsFromHost(recording) ? GitWebhooks.AsEdit(recording, clock) : EditTina.Run(recording);

    public RecordedPush? PushOf(Recording recording) => RecordedPush.Read(recording);
}
