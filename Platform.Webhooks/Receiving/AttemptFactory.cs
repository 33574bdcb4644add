using System.Security.Cryptography;
using Platform.Aws.Deliveries;
using Platform.Domain.Ids;
using Platform.Providers;
using Platform.ServiceDefaults.Settings;
using Platform.ServiceDefaults.Telemetry;
using Platform.Webhooks.Verification;

namespace Platform.Webhooks.Receiving;

/// <summary>Names a verified request and keeps of its headers what the provider's metadata allows.</summary>
internal sealed partial class AttemptFactory(PlatformSettings settings, TimeProvider clock, ILogger<AttemptFactory> logger)
{
    public Attempt Create(WebhookTarget target, WebhookRequest request, SenderResult.Proved sender, string requestId)
    {
        var now = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
        var id = NewId.Delivery(now);
        var kept = Kept(request, target.Provider.Metadata);
        var hash = Convert.ToHexStringLower(SHA256.HashData(request.Body.Span));
        var identity = Identify(target, kept, hash, id);
        var (client, provider) = (target.Client.ClientId, target.Provider.Metadata.Id);
        return new Attempt
        {
            Id = id,
            Target = target,
            Environment = settings.Environment,
            Request = kept,
            Sender = sender,
            NativeId = identity.NativeId,
            Kind = identity.Kind,
            ClaimKey = DeliveryKeys.ClaimOf(client, settings.Environment, provider, identity.NativeId),
            BodyKey = identity.BodyKey is { } bodyKey ? DeliveryKeys.BodyKeyOf(client, settings.Environment, provider, bodyKey) : null,
            BodyHash = hash,
            ReceivedAt = now,
            RequestId = requestId,
            Traceparent = TraceContext.Current,
        };
    }

    private static WebhookRequest Kept(WebhookRequest request, ProviderMetadata provider) => new(
        request.Method,
        request.Path,
        request.Headers.Where(h => provider.KeptHeaders.Contains(h.Key, StringComparer.OrdinalIgnoreCase)),
        request.Body);

    /// <summary>
    /// What has no usable id is kept under its body's hash (RULES A3): a body that is no JSON, so that it can't occupy the id of
    /// the whole one that may follow; and what the provider's own code fails over.
    /// </summary>
    private DeliveryIdentity Identify(WebhookTarget target, WebhookRequest request, string bodyHash, DeliveryId id)
    {
        if (BodyJson.Fault(request.Body.Span) is not null)
            return new DeliveryIdentity($"unparsed:{bodyHash}", "unparsed", null);

        try
        {
            return target.Provider.Identify(request);
        }
        catch (Exception fault)
        {
            IdentifyFailed(logger, fault.GetType().Name, target.Provider.Metadata.Id, id, fault.StackTrace);
            return new DeliveryIdentity($"unidentified:{bodyHash}", "unidentified", null);
        }
    }

    // Without the exception's message, which may quote the body.
    [LoggerMessage(LogLevel.Error, "{Fault} where {Provider} identifies delivery {Delivery}, which is kept under its body's hash:\n{Stack}")]
    private static partial void IdentifyFailed(ILogger logger, string fault, ProviderId provider, DeliveryId delivery, string? stack);
}
