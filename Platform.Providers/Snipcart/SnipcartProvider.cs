using System.Text.Json.Nodes;
using Platform.Domain.Clients;
using Platform.Providers.Json;
using Platform.Providers.Recordings;
using Platform.Providers.Replay;

namespace Platform.Providers.Snipcart;

/// <summary>Snipcart's webhooks (https://docs.snipcart.com/v3/webhooks/introduction).</summary>
internal sealed class SnipcartProvider : IWebhookProvider, ITokenAuthority, IStandInAuthority
{
    public ProviderMetadata Metadata => SnipcartMetadata.Value;

    public VerificationResult Verify(WebhookRequest request, IReadOnlyList<WebhookSecret> secrets, ClientServiceConfig client) =>
        VerifySnipcart.Run(request, secrets, client);

    public Task<TokenVerdict> ValidateAsync(HttpClient http, string token, string secret, CancellationToken cancellationToken) =>
        AskSnipcart.ValidateAsync(http, token, secret, cancellationToken);

    public Task<TokenVerdict> ReadBackAsync(HttpClient http, WebhookRequest request, string secret, CancellationToken cancellationToken) =>
        AskSnipcart.ReadBackAsync(http, request, secret, cancellationToken);

    public DeliveryIdentity Identify(WebhookRequest request) => IdentifySnipcart.Run(request);

    public NormalisationResult Normalise(NormalisationInput input) => NormaliseSnipcart.Run(input);

    /// <summary>Gives it a fresh token. Only who judges tokens can make it count: a replay registers it there.</summary>
    public WebhookRequest Sign(Recording recording, Uri target, TimeProvider clock, string secret)
    {
        var signed = recording.With(new Dictionary<string, string> { [SnipcartToken.Header] = Guid.NewGuid().ToString() });
        return new WebhookRequest(signed.Method, target.PathAndQuery, signed.Headers, signed.Body);
    }

    public Recording AsEdit(Recording recording, TimeProvider clock) => EditSnipcart.Run(recording, clock);

    public JsonObject Registration(WebhookRequest signed)
    {
        using var json = JsonBody.TryParse(signed.Body, out var parsed, out _) ? parsed : null;
        var order = json?.RootElement.Object("content") is { } content ? SnipcartContent.OrderToken(content) : null;
        return new JsonObject
        {
            ["token"] = signed.Header(SnipcartToken.Header),
            ["order"] = order is null ? null : new JsonObject { ["token"] = order },
        };
    }
}
