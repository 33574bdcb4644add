using Platform.Domain.Clients;
using Platform.Providers.Git.Gitea;
using Platform.Providers.Git.GitHub;
using Platform.Providers.Git.GitLab;
using Platform.Providers.Registering;

namespace Platform.Providers.Git;

/// <summary>The hosts whose webhooks can be set by their APIs, and whose a client's repository is.</summary>
internal static class GitHooks
{
    public const string InWords =
        "by the API of GitHub (a token that may write the repository's webhooks), GitLab (a token of scope api, by a maintainer), Gitea or Forgejo (a token of scope write:repository, by an admin of the repository)";

    private static readonly IReadOnlyList<IGitHooks> All =
        [new GitHubHooks(), new GitLabHooks(), new GiteaHooks(GitHost.Gitea, "gitea.com"), new GiteaHooks(GitHost.Forgejo, "codeberg.org")];

    public static string? ByHand(ClientServiceConfig client) =>
        GitAddress.Of(client.Repository?.Url) is not { } address ? "The repository has no address at a Git host."
        : Of(client, address) is null ? $"What kind of Git host {address.Origin.Host} is, is not known: content.git.host would say it."
        : null;

    public static Task<Registered> RegisterAsync(RegistrationOrder order, CancellationToken cancellationToken) =>
        GitAddress.Of(order.Client.Repository?.Url) is { } address && Of(order.Client, address) is { } hooks
            ? hooks.RegisterAsync(order, address, cancellationToken)
            : throw new InvalidOperationException($"{nameof(ByHand)} was not asked.");

    private static IGitHooks? Of(ClientServiceConfig client, GitAddress address) => All.FirstOrDefault(hooks =>
        client.Repository?.Host is { } configured ? hooks.Host == configured : address.Origin.Host.Equals(hooks.PublicHost, StringComparison.OrdinalIgnoreCase));
}
