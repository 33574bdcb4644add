using LibGit2Sharp;
using LibGit2Sharp.Handlers;

namespace Platform.Content.Git;

/// <summary>A client's repository at its host: what its branches are at now, and their objects. Calls block.</summary>
/// <param name="Name">The address as the client's file has it.</param>
/// <param name="Address">What Git fetches from.</param>
/// <param name="Token">Null for a public repository.</param>
internal sealed record GitRemote(string Name, string Address, bool IsLocal, string? Token)
{
    private const string Origin = "origin";

    // Hosts look at the password alone, but want a user.
    private CredentialsHandler? Credentials => Token is null
        ? null
        : (_, _, _) => new UsernamePasswordCredentials { Username = "oauth2", Password = Token };

    /// <summary>Whether a branch could have that name: others would mean something else where it is fetched.</summary>
    public static bool IsBranch(string name) => Reference.IsValidName($"refs/heads/{name}");

    /// <returns>The id of the branch's commit; null where there is no such branch.</returns>
    /// <exception cref="RepositoryUnavailableException">It can't be reached.</exception>
    public string? TipOf(string branch)
    {
        if (IsLocal && !Directory.Exists(Address))
            throw new RepositoryUnavailableException($"There is no repository {Name} in the data folder.");
        try
        {
            var references = Credentials is { } credentials ? Repository.ListRemoteReferences(Address, credentials) : Repository.ListRemoteReferences(Address);
            return references.FirstOrDefault(reference => reference.CanonicalName == $"refs/heads/{branch}")?.TargetIdentifier;
        }
        catch (LibGit2SharpException fault)
        {
            throw new RepositoryUnavailableException($"The repository {Name} can't be reached: {fault.Message}", fault);
        }
    }

    /// <summary>Brings a branch's objects into a clone, whatever the branch was before.</summary>
    /// <param name="reference">What keeps them there, so that the next fetch needs only what is new.</param>
    public void Fetch(Repository clone, string branch, string reference)
    {
        if (clone.Network.Remotes[Origin] is not { } remote)
            clone.Network.Remotes.Add(Origin, Address);
        else if (remote.Url != Address)
            clone.Network.Remotes.Update(Origin, updater => updater.Url = Address);

        var options = new FetchOptions { TagFetchMode = TagFetchMode.None, Prune = true, CredentialsProvider = Credentials };
        Commands.Fetch(clone, Origin, [$"+refs/heads/{branch}:{reference}"], options, logMessage: null);
    }
}
