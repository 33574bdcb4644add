using Platform.Domain.Clients;
using Platform.Domain.Events;
using Platform.Providers;

namespace Platform.Tests.Providers;

/// <summary>What the intake would hand to a provider for a verified request.</summary>
internal static class Inputs
{
    public static readonly DateTimeOffset ReceivedAt = new(2026, 11, 2, 9, 30, 0, TimeSpan.Zero);

    public static NormalisationInput Of(WebhookRequest request, ClientServiceConfig? client = null, DateTimeOffset? signedAt = null) => new()
    {
        Request = request,
        Client = client ?? DemoClient.Config,
        Environment = "dev",
        ClaimKey = "editorial-store#dev#claim",
        DeliveryId = new("dlv_1"),
        ReceivedAt = ReceivedAt,
        SignedAt = signedAt,
        Trust = Trust.Signed,
    };

    public static UnifiedEvent Single(NormalisationResult result) =>
        Assert.Single(Assert.IsType<NormalisationResult.Events>(result).Items);
}
