using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.Providers.Recordings;

namespace Platform.Providers.Git;

/// <summary>
/// Webhooks that a Git host sends, for every provider whose content is in a repository: decap and git always, tina where it
/// is self-hosted.
/// </summary>
internal static class GitWebhooks
{
    public static bool IsFromHost(WebhookRequest request) => GitHosts.Of(request) is not null;

    public static bool IsFromHost(Recording recording) => GitHosts.Of(recording) is not null;

    public static VerificationResult Verify(WebhookRequest request, IReadOnlyList<WebhookSecret> secrets, ClientServiceConfig client, ProviderId provider) =>
        VerifyGit.Run(request, secrets, client, provider);

    public static DeliveryIdentity Identify(WebhookRequest request) => IdentifyGit.Run(request);

    /// <param name="draftBranches">How the names of branches begin that hold drafts, such as <c>cms/</c>; null where only the published branch counts.</param>
    public static NormalisationResult Normalise(NormalisationInput input, ProviderId provider, string? draftBranches = null) =>
        NormaliseGit.Run(input, provider, draftBranches);

    /// <exception cref="NotSupportedException">The recording's headers are no Git host's.</exception>
    public static WebhookRequest Sign(Recording recording, Uri target, TimeProvider clock, string secret)
    {
        var host = GitHosts.Of(recording) ?? throw new NotSupportedException(
            $"The recording was sent by no Git host that is known here: it has none of {string.Join(", ", GitHosts.All.Select(known => known.EventHeader))}.");
        var signed = recording.With(host.Sign(recording, clock, secret));
        return new WebhookRequest(signed.Method, target.PathAndQuery, signed.Headers, signed.Body);
    }

    public static Recording AsEdit(Recording recording, TimeProvider clock) => EditGit.Run(recording, clock);
}
