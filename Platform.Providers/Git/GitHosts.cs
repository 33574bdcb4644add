using Platform.Domain.Clients;
using Platform.Providers.Git.Gitea;
using Platform.Providers.Git.GitHub;
using Platform.Providers.Git.GitLab;
using Platform.Providers.Recordings;

namespace Platform.Providers.Git;

/// <summary>The hosts, and whose a request is.</summary>
internal static class GitHosts
{
    /// <summary>In the order of asking: Forgejo sends Gitea's headers too, and Gitea sends GitHub's.</summary>
    public static readonly IReadOnlyList<IGitHost> All = [new GiteaHost(GitHost.Forgejo), new GiteaHost(GitHost.Gitea), new GitLabHost(), new GitHubHost()];

    /// <summary>By the headers alone, which anyone can write: they choose the proof to ask for, and prove nothing.</summary>
    public static IGitHost? Of(WebhookRequest request) => All.FirstOrDefault(host => request.HasHeader(host.EventHeader));

    /// <summary>As the client's configuration has it, else by the headers.</summary>
    public static IGitHost? Of(WebhookRequest request, ClientServiceConfig client) =>
        client.Repository?.Host is { } configured ? All.First(host => host.Host == configured) : Of(request);

    public static IGitHost? Of(Recording recording) =>
        All.FirstOrDefault(host => recording.Headers.Any(header => header.Key.Equals(host.EventHeader, StringComparison.OrdinalIgnoreCase)));
}
