using Platform.Providers.Json;

namespace Platform.Providers.Foxy;

/// <summary>
/// Foxy sends no delivery id, so one is derived: event, resource, its last change, whether it was fed again, and the body's hash
/// (RULES A3). The event and the re-feed are part of it, as one transaction is created, modified and fed again with equal bytes.
/// A retry has the same of all, and a body key would say nothing more.
/// </summary>
internal static class IdentifyFoxy
{
    public static DeliveryIdentity Run(WebhookRequest request)
    {
        using var json = JsonBody.TryParse(request.Body, out var parsed, out _) ? parsed : null;
        var resource = json?.RootElement ?? default;
        var kind = request.Header(FoxyHeaders.Event)?.Trim() ?? "unknown";
        var subject = FoxyBody.Self(resource) ?? FoxyBody.Id(resource);
        return new DeliveryIdentity(
            DerivedId.Of(request, kind, subject, resource.Text("date_modified"), IsRefeed(request) ? "refeed" : null),
            kind,
            BodyKey: null);
    }

    public static bool IsRefeed(WebhookRequest request) => request.Header(FoxyHeaders.Refeed)?.Trim().ToLowerInvariant() is "true" or "1";
}
