using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.Providers;
using Platform.Providers.Recordings;
using Platform.Providers.Replay;

namespace Platform.Tests.Providers.Replay;

/// <summary>A provider that speaks of a repository, and signs nothing.</summary>
internal sealed class PushingProvider : IWebhookProvider, IStandInRepository
{
    public ProviderMetadata Metadata { get; } = ProviderRegistry.Find(new ProviderId("sanity"))!.Metadata with { Id = new ProviderId("decap") };

    public RecordedPush? PushOf(Recording recording) => RecordedPush.Read(recording);

    public VerificationResult Verify(WebhookRequest request, IReadOnlyList<WebhookSecret> secrets, ClientServiceConfig client) => throw new NotSupportedException();

    public DeliveryIdentity Identify(WebhookRequest request) => throw new NotSupportedException();

    public NormalisationResult Normalise(NormalisationInput input) => throw new NotSupportedException();

    public WebhookRequest Sign(Recording recording, Uri target, TimeProvider clock, string secret) =>
        new(recording.Method, target.PathAndQuery, recording.Headers, recording.Body);

    public Recording AsEdit(Recording recording, TimeProvider clock) => recording;
}
