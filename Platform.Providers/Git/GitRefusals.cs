using Platform.Domain.Ids;

namespace Platform.Providers.Git;

/// <summary>Why a Git host's request is not taken.</summary>
internal static class GitRefusals
{
    public static VerificationResult.Refused SecretMissing(ProviderId provider) => Refuse(
        "secret_missing", $"No secret is configured for {provider}.", $"Set webhooks.secrets.{provider} in the client's configuration, and the same secret on the repository's webhook.");

    public static VerificationResult.Refused HostUnknown() => Refuse(
        "git_host_unknown",
        $"The request comes from no Git host that is known here: it has none of {string.Join(", ", GitHosts.All.Select(host => host.EventHeader))}.",
        "Point a webhook of GitHub, GitLab, Gitea or Forgejo here, and let no proxy remove its headers.");

    public static VerificationResult.Refused SignatureMissing(string header, IGitHost host) => Refuse(
        "signature_missing", $"The header {header} is missing or empty.", $"Set a secret on the webhook in {host.Name}, so that it proves itself.");

    public static VerificationResult.Refused SignatureConflicting(string header) => Refuse(
        "signature_conflicting", $"The header {header} stands there more than once, with different values.", "Let no proxy add or repeat it.");

    public static VerificationResult.Refused SignatureMalformed(string header, string form) => Refuse(
        "signature_malformed", $"The header {header} is not {form}.", "Let no proxy change it.");

    public static VerificationResult.Refused SignatureMismatch(int secrets, IGitHost host) => Refuse(
        "signature_mismatch",
        $"The signature fits none of the {secrets} configured secrets.",
        $"Compare the secret on the webhook in {host.Name} with the configured one (a line feed at its end counts), and let no proxy change the body.");

    public static VerificationResult.Refused TokenMismatch(int secrets, IGitHost host) => Refuse(
        "signature_mismatch",
        $"The token fits none of the {secrets} configured secrets.",
        $"Compare the secret token on the webhook in {host.Name} with the configured one (a line feed at its end counts).");

    public static VerificationResult.Refused DeliveryIdMissing(IGitHost host) => new(new Refusal(
        "delivery_id_missing",
        400,
        $"None of the headers {string.Join(", ", host.DeliveryIdHeaders)} holds one usable id.",
        "Let no proxy remove or repeat them: they tell one delivery from another."));

    public static Refusal TopicMismatch(string contradiction) => new(
        "topic_mismatch", 400, $"The header {contradiction}.", "Send webhooks unchanged: header and body of a delivery belong together.");

    public static Refusal RepositoryMismatch(string? sent, string expected) => new(
        "repository_mismatch",
        400,
        $"It tells of a push to the repository '{sent ?? "(not named)"}', and the client's is '{expected}'.",
        "Point the webhook at the client it belongs to, or correct the repository in the client's configuration.");

    private static VerificationResult.Refused Refuse(string code, string detail, string fix) => new(new Refusal(code, 401, detail, fix));
}
