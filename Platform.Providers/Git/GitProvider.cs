using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.Providers.Recordings;
using Platform.Providers.Registering;
using Platform.Providers.Replay;

namespace Platform.Providers.Git;

/// <summary>The Git host of a client whose pages live in a repository without a CMS.</summary>
internal sealed class GitProvider : IWebhookProvider, IStandInRepository, IWebhookRegistrar
{
    public ProviderMetadata Metadata => GitMetadata.Value;

    public VerificationResult Verify(WebhookRequest request, IReadOnlyList<WebhookSecret> secrets, ClientServiceConfig client) =>
        GitWebhooks.Verify(request, secrets, client, ProviderId.Git);

    public DeliveryIdentity Identify(WebhookRequest request) => GitWebhooks.Identify(request);

    public NormalisationResult Normalise(NormalisationInput input) => GitWebhooks.Normalise(input, ProviderId.Git);

    public WebhookRequest Sign(Recording recording, Uri target, TimeProvider clock, string secret) => GitWebhooks.Sign(recording, target, clock, secret);

    public Recording AsEdit(Recording recording, TimeProvider clock) => GitWebhooks.AsEdit(recording, clock);

    public string? ByHand(ClientServiceConfig client) => GitHooks.ByHand(client);

    public Task<Registered> RegisterAsync(RegistrationOrder order, CancellationToken cancellationToken) => GitHooks.RegisterAsync(order, cancellationToken);

    public RecordedPush? PushOf(Recording recording) => RecordedPush.Read(recording);
}
