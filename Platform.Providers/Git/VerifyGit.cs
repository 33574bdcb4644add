using Platform.Domain.Clients;
using Platform.Domain.Ids;

namespace Platform.Providers.Git;

/// <summary>Proves that the client's Git host sent the bytes, by any of the live secrets.</summary>
internal static class VerifyGit
{
    public static VerificationResult Run(WebhookRequest request, IReadOnlyList<WebhookSecret> secrets, ClientServiceConfig client, ProviderId provider)
    {
        // An empty secret is a key that everyone has.
        WebhookSecret[] live = [.. secrets.Where(secret => secret.Value.Length > 0)];
        if (live.Length == 0)
            return GitRefusals.SecretMissing(provider);
        if (GitHosts.Of(request, client) is not { } host)
            return GitRefusals.HostUnknown();

        return host.Verify(request, live) switch
        {
            VerificationResult.Verified when IdentifyGit.NativeId(request) is null => GitRefusals.DeliveryIdMissing(host),
            var result => result,
        };
    }
}
