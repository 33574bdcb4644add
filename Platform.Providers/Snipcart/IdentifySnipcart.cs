using System.Security.Cryptography;
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
        var hash = Convert.ToHexStringLower(SHA256.HashData(request.Body.Span));
        return new DeliveryIdentity($"{Short(kind)}:{Short(subject)}:{Short(envelope.Text("createdOn"))}:{hash}", kind, BodyKey: null);
    }

    /// <summary>Ids stand in keys, which have a longest length; the hash tells bodies apart in any case.</summary>
    private static string? Short(string? part) => part is { Length: > 128 } ? part[..128] : part;
}
