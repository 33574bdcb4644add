using System.Security.Cryptography;
using System.Text.Json;
using Platform.Providers.Json;

namespace Platform.Providers.Tina;

/// <summary>
/// The native id is the body's <c>eventId</c>; a body without one is known by its hash. Bodies carry neither time nor
/// revision, so only that id tells the same save twice from one save sent twice.
/// </summary>
internal static class IdentifyTina
{
    private const int LongestId = 256;

    public static DeliveryIdentity Run(WebhookRequest request)
    {
        using var json = JsonBody.TryParse(request.Body, out var parsed, out _) ? parsed : null;
        var body = json?.RootElement ?? default;
        var kind = body.Text("type") ?? "unknown";
        var hash = Convert.ToHexStringLower(SHA256.HashData(request.Body.Span));
        return EventId(body) is { } id ? new DeliveryIdentity(id, kind, $"{kind}:{hash}") : new DeliveryIdentity($"{kind}:{hash}", kind, BodyKey: null);
    }

    private static string? EventId(JsonElement body) =>
        body.Text("eventId") is { Length: <= LongestId } id && id.All(c => c is > ' ' and < '\x7f') ? id : null;
}
