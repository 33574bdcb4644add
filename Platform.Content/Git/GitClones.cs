using System.Collections.Concurrent;
using Platform.Aws.Secrets;
using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.Providers.Pulling;
using Platform.ServiceDefaults.Settings;

namespace Platform.Content.Git;

/// <summary>The clones of all clients whose content is in Git, each below <c>content-git/</c> of the data folder.</summary>
internal sealed class GitClones(PlatformSettings settings, IConfiguration configuration, SecretReader secrets, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<ClientId, GitClone> clones = new();

    // A function writes nowhere but there.
    private readonly string folder = Path.GetFullPath(
        Path.Combine(configuration["AWS_LAMBDA_FUNCTION_NAME"] is null ? settings.DataFolder : Path.GetTempPath(), "content-git"));

    /// <param name="client">One with a repository.</param>
    public GitClone Of(ClientServiceConfig client) => clones.GetOrAdd(
        client.ClientId, id => new GitClone(client, Path.Combine(folder, id.Value), stop => RemoteAsync(client.Repository!, stop), clock));

    /// <summary>What a client's published branch holds now.</summary>
    /// <exception cref="ContentReadException">There is no such branch.</exception>
    /// <exception cref="RepositoryUnavailableException">The repository can't be fetched.</exception>
    public async Task<GitTip> PublishedTipAsync(ClientServiceConfig client, CancellationToken cancellationToken) =>
        await Of(client).TipAsync(client.Repository!.Branch, cancellationToken) ?? throw new ContentReadException(
            $"The repository {client.Repository.Url} has no branch {client.Repository.Branch}. Push one, or correct the branch's name.");

    /// <summary>A repository on this disk shows a push at once.</summary>
    public static bool IsLocal(GitConfig repository) => !repository.Url.Contains(':', StringComparison.Ordinal);

    public void Dispose()
    {
        foreach (var clone in clones.Values)
            clone.Dispose();
    }

    private async Task<GitRemote> RemoteAsync(GitConfig repository, CancellationToken cancellationToken)
    {
        var local = IsLocal(repository);
        var address = local ? Path.GetFullPath(Path.Combine(settings.DataFolder, repository.Url)) : repository.Url;
        if (repository.Token is not { } token)
            return new GitRemote(repository.Url, address, local, null);

        var live = await secrets.ReadAsync([token], cancellationToken);
        return live.Count > 0
            ? new GitRemote(repository.Url, address, local, live[0].Value)
            : throw new RepositoryUnavailableException($"The token {token.Ref} of the repository {repository.Url} is not there, or has ended. Set it.");
    }
}
