using System.Security.Cryptography;
using System.Text.Json;
using Platform.Providers.Json;

namespace Platform.Providers.Contentful;

/// <summary>
/// The native id is Contentful's idempotency key, the same over its retries. Whether it is signed is the sender's choice, so
/// the body key covers the body with the topic, which always is; not the attempt's number, which would make a retry new.
/// </summary>
internal static class IdentifyContentful
{
    private const int LongestId = 256;

    private static readonly string[] Dates = ["updatedAt", "deletedAt", "revision", "version"];

    public static DeliveryIdentity Run(WebhookRequest request)
    {
        using var json = JsonBody.TryParse(request.Body, out var parsed, out _) ? parsed : null;
        var sys = json?.RootElement.Object("sys");
        var topic = request.Header(ContentfulHeaders.Topic)?.Trim() ?? "unknown";
        return new DeliveryIdentity(
            NativeId(request) ?? throw new InvalidOperationException("Identify takes verified requests only."),
            topic,
            IsDated(sys) ? $"{topic}:{Convert.ToHexStringLower(SHA256.HashData(request.Body.Span))}" : null);
    }

    public static string? NativeId(WebhookRequest request) =>
        request.Header(ContentfulHeaders.DeliveryId)?.Trim() is { Length: > 0 and <= LongestId } id && id.All(c => c is > ' ' and < '\x7f') ? id : null;

    private static bool IsDated(JsonElement? sys) => sys is { } found && Dates.Any(name => found.Member(name) is not null);
}
