using Platform.Domain.Clients;
using Platform.Providers.Git;
using Platform.Providers.Recordings;
using Platform.Providers.Registering;
using Platform.Providers.Replay;

namespace Platform.Providers.Decap;

/// <summary>
/// Decap has no webhooks of its own: saving is a commit, and its Git host tells of it. With the editorial workflow a draft is a
/// branch <c>cms/&lt;collection&gt;/&lt;slug&gt;</c>, and publishing merges it (https://decapcms.org/docs/editorial-workflows).
/// </summary>
internal sealed class DecapProvider : IWebhookProvider, IStandInRepository, IWebhookRegistrar
{
    private const string DraftBranches = "cms/";

    public ProviderMetadata Metadata => DecapMetadata.Value;

    public VerificationResult Verify(WebhookRequest request, IReadOnlyList<WebhookSecret> secrets, ClientServiceConfig client) =>
        GitWebhooks.Verify(request, secrets, client, DecapMetadata.Id);

    public DeliveryIdentity Identify(WebhookRequest request) => GitWebhooks.Identify(request);

    public NormalisationResult Normalise(NormalisationInput input) => GitWebhooks.Normalise(input, DecapMetadata.Id, DraftBranches);

    public WebhookRequest Sign(Recording recording, Uri target, TimeProvider clock, string secret) => GitWebhooks.Sign(recording, target, clock, secret);

    public Recording AsEdit(Recording recording, TimeProvider clock) => GitWebhooks.AsEdit(recording, clock);

    public string? ByHand(ClientServiceConfig client) => GitHooks.ByHand(client);

    public Task<Registered> RegisterAsync(RegistrationOrder order, CancellationToken cancellationToken) => GitHooks.RegisterAsync(order, cancellationToken);

    public RecordedPush? PushOf(Recording recording) => RecordedPush.Read(recording);
}
