using Platform.Domain.Clients;
using Platform.Providers;
using Platform.Providers.Recordings;

namespace Platform.Tests.Webhooks.Hosting;

/// <summary>Sanity, but for what a test replaces.</summary>
internal sealed class ScriptedProvider : IWebhookProvider
{
    private static IWebhookProvider Real => Sanity.Provider;

    public ProviderMetadata Metadata { get; init; } = Real.Metadata;

    public Func<WebhookRequest, DeliveryIdentity> Identifies { get; init; } = Real.Identify;

    public Func<NormalisationInput, NormalisationResult> Normalises { get; init; } = Real.Normalise;

    public VerificationResult Verify(WebhookRequest request, IReadOnlyList<WebhookSecret> secrets, ClientServiceConfig client) =>
        Real.Verify(request, secrets, client);

    public DeliveryIdentity Identify(WebhookRequest request) => Identifies(request);

    public NormalisationResult Normalise(NormalisationInput input) => Normalises(input);

    public WebhookRequest Sign(Recording recording, Uri target, TimeProvider clock, string secret) => Real.Sign(recording, target, clock, secret);

    public Recording AsEdit(Recording recording, TimeProvider clock) => Real.AsEdit(recording, clock);
}
