using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using LibGit2Sharp;
using Platform.Domain.Clients;

namespace Platform.Content.Git;

/// <summary>
/// A client's repository on this machine's disk: bare, and only a cache. What a branch is at is asked of the host each time; the
/// clone saves fetching what was fetched before. A broken one is deleted and cloned anew.
/// </summary>
internal sealed class GitClone(ClientServiceConfig client, string folder, Func<CancellationToken, Task<GitRemote>> remote, TimeProvider clock) : IDisposable
{
    /// <summary>Git's own connections have no time-out; a first clone of years of images takes its time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private const int Attempts = 3;

    private readonly SemaphoreSlim one = new(1);
    private readonly ConcurrentDictionary<string, SharedRuns<GitTip?>> branches = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, GitTip> tips = new(StringComparer.Ordinal);
    private volatile bool broken;

    /// <summary>The branch as its host has it now, at some moment after this call.</summary>
    /// <returns>Null where there is no such branch.</returns>
    /// <exception cref="RepositoryUnavailableException">The host can't be asked.</exception>
    public Task<GitTip?> TipAsync(string branch, CancellationToken cancellationToken) =>
        branches.GetOrAdd(branch, name => new SharedRuns<GitTip?>(() => ReadTipAsync(name))).RunAsync().WaitAsync(cancellationToken);

    /// <summary>The content of an older commit; null where the clone doesn't have it.</summary>
    public GitTip? Find(string commit) => Read(clone => clone.Lookup<Commit>(commit) is { } found ? GitTree.Read(found, client) : null);

    /// <summary>The content that a branch of drafts began with; null where it has no history in common with the other.</summary>
    public GitTip? FindCommon(GitTip one, GitTip other) => Read(clone =>
        clone.ObjectDatabase.FindMergeBase(clone.Lookup<Commit>(one.Commit), clone.Lookup<Commit>(other.Commit)) is { } found ? GitTree.Read(found, client) : null);

    /// <returns>When each file of the commit was changed last.</returns>
    public IReadOnlyDictionary<string, DateTimeOffset> LastChanges(GitTip tip) =>
        Read(clone => GitHistory.LastChanges(clone, clone.Lookup<Commit>(tip.Commit), tip.Files.Values.Select(file => file.Path)));

    /// <summary>Whether a commit is the tip or one of its ancestors.</summary>
    public bool Holds(GitTip tip, string commit) => tip.Commit == commit || Read(clone =>
        clone.Lookup<Commit>(commit) is { } announced
        && clone.ObjectDatabase.FindMergeBase(announced, clone.Lookup<Commit>(tip.Commit))?.Sha == announced.Sha);

    /// <returns>The file's bytes; null where it is longer than <paramref name="longest"/>.</returns>
    public byte[]? Read(GitFile file, int longest) => Read(clone =>
    {
        var blob = clone.Lookup<Blob>(file.Blob) ?? throw new NotFoundException($"The object {file.Blob} is missing.");
        if (blob.Size > longest)
            return null;
        using var content = blob.GetContentStream();
        var bytes = new byte[blob.Size];
        content.ReadExactly(bytes);
        return bytes;
    });

    /// <returns>The bytes of any file of the commit; null where there is none, or a longer one.</returns>
    public byte[]? Read(GitTip tip, string path, int longest) => Read(clone =>
    {
        if (clone.Lookup<Commit>(tip.Commit)?[path]?.Target is not Blob blob || blob.Size > longest)
            return null;
        using var content = blob.GetContentStream();
        var bytes = new byte[blob.Size];
        content.ReadExactly(bytes);
        return bytes;
    });

    public void Dispose() => one.Dispose();

    private async Task<GitTip?> ReadTipAsync(string branch)
    {
        await one.WaitAsync();
        try
        {
            var source = await remote(CancellationToken.None);
            // One that hangs is left behind: another may fetch beside it, since no branch is read but by the id that its host told.
            return await Task.Run(() => ReadTip(source, branch)).WaitAsync(Patience, clock);
        }
        catch (TimeoutException fault)
        {
            throw new RepositoryUnavailableException($"The repository of {client.ClientId} did not answer within {Patience.TotalMinutes:0} minutes.", fault);
        }
        finally
        {
            one.Release();
        }
    }

    private GitTip? ReadTip(GitRemote source, string branch)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (source.TipOf(branch) is not { } commit)
            {
                tips.TryRemove(branch, out _);
                return null;
            }

            if (broken || attempt > 1)
                Delete();
            else if (tips.TryGetValue(branch, out var known) && known.Commit == commit)
                return known;
            try
            {
                if (Fetch(source, branch, commit) is { } tip)
                    return tips[branch] = tip;
            }
            catch (LibGit2SharpException fault) when (attempt == Attempts)
            {
                throw new RepositoryUnavailableException($"The repository {source.Name} can't be fetched: {fault.Message}", fault);
            }
            catch (LibGit2SharpException)
            {
                // The host has just answered: it is the clone that is broken, or the branch moved. The next attempt begins anew.
            }

            if (attempt == Attempts)
                throw new RepositoryUnavailableException($"The branch {branch} of {source.Name} moves on while it is fetched.");
        }
    }

    private GitTip? Fetch(GitRemote source, string branch, string commit)
    {
        if (!Directory.Exists(folder))
            Repository.Init(folder, isBare: true);
        using var clone = new Repository(folder);
        if (clone.Lookup<Commit>(commit) is null)
            source.Fetch(clone, branch, ReferenceOf(branch));
        return clone.Lookup<Commit>(commit) is { } found ? GitTree.Read(found, client) : null;
    }

    // By its hash: a branch's name may be a folder of another's that is gone.
    private static string ReferenceOf(string branch) => $"refs/tips/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(branch)))}";

    private T Read<T>(Func<Repository, T> read)
    {
        try
        {
            using var clone = new Repository(folder);
            return read(clone);
        }
        catch (LibGit2SharpException fault)
        {
            broken = true;
            throw new RepositoryUnavailableException($"The clone of {client.ClientId}'s repository is broken, and will be made anew: {fault.Message}", fault);
        }
    }

    private void Delete()
    {
        tips.Clear();
        if (Directory.Exists(folder))
        {
            // Git's packs are read-only, and some systems don't delete such files.
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
                File.SetAttributes(file, FileAttributes.Normal);
            Directory.Delete(folder, recursive: true);
        }

        broken = false;
    }
}
