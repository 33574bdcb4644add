using Platform.Providers.Json;

namespace Platform.Providers.Snipcart;

/// <summary>
/// The envelope has no id, so one is derived: event, subject, time and the body's hash (RULES A3). As the hash is in it,
/// the same body always has the same id, and a body key would say nothing more.
/// </summary>
internal static class IdentifySnipcart
{
    public static DeliveryIdentity Run(WebhookRequest request)
    {
        using var json = JsonBody.TryParse(request.Body, out var parsed, out _) ? parsed : null;
        var envelope = json?.RootElement ?? default;
        var kind = envelope.Text("eventName") ?? "unknown";
        var subject = envelope.Object("content") is { } content ? SnipcartContent.Subject(content) : null;
        return new DeliveryIdentity(DerivedId.Of(request, kind, subject, envelope.Text("createdOn")), kind, BodyKey: null);
    }
}
