using System.Security.Cryptography;
using Platform.Providers.Json;

namespace Platform.Providers.Git;

/// <summary>
/// The native id is the host's id of the delivery, the same when it is delivered again. No host but GitLab signs it, so the
/// body key covers what is signed; its kind is the body's own, since the header's can be rewritten.
/// </summary>
internal static class IdentifyGit
{
    private const int LongestId = 256;

    public static DeliveryIdentity Run(WebhookRequest request)
    {
        if (GitHosts.Of(request) is not { } host || NativeId(request) is not { } id)
            throw new InvalidOperationException("Identify takes verified requests only.");

        using var json = JsonBody.TryParse(request.Body, out var parsed, out _) ? parsed : null;
        var shown = json is null ? null : host.Kind(json.RootElement);
        return new DeliveryIdentity(id, shown ?? host.Topic(request) ?? "unknown", shown == GitPush.Kind ? BodyKey(request, host) : null);
    }

    /// <returns>Null where no header has one id that can be a key.</returns>
    public static string? NativeId(WebhookRequest request) =>
        GitHosts.Of(request)?.DeliveryIdHeaders.FirstOrDefault(request.HasHeader) is { } header
        && request.Header(header) is { Length: > 0 and <= LongestId } id
        && id.All(c => c is > ' ' and < '\x7f')
            ? id
            : null;

    /// <summary>Pushes only: they carry commit ids, while two equal pings are two pings.</summary>
    private static string? BodyKey(WebhookRequest request, IGitHost host) =>
        host.Occasion(request) is { } occasion ? $"{GitPush.Kind}:{occasion}:{Convert.ToHexStringLower(SHA256.HashData(request.Body.Span))}" : null;
}
