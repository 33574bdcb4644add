namespace Platform.Domain.Clients;

/// <summary>The repository that follows from a Git-based CMS's own settings: <c>repository_owner</c>, <c>repository</c>, <c>branch</c>.</summary>
internal static class ClientRepository
{
    /// <returns>Null where the CMS keeps its content elsewhere.</returns>
    public static GitConfig? Of(ProviderConfig? cms)
    {
        if (cms is null || !cms.Settings.TryGetValue("repository", out var repository) || !cms.Settings.TryGetValue("repository_owner", out var owner))
            return null;

        var git = new GitConfig { Url = $"https://github.com/{owner}/{repository}.git" };
        return cms.Settings.TryGetValue("branch", out var branch) ? git with { Branch = branch } : git;
    }
}
