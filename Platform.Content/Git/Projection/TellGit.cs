using Platform.Aws.Audit;
using Platform.Content.Cache;
using Platform.Content.Projection;
using Platform.Domain.Events;

namespace Platform.Content.Git.Projection;

/// <summary>
/// Events about a repository. They name a file, or a range of commits (RULES A8), and say nothing more: what counts is what the
/// branch holds when it is read.
/// </summary>
internal sealed partial class TellGit(GitClones clones, PublishedFiles published, DraftFiles drafts, TimeProvider clock, ILogger<TellGit> logger)
{
    private const int LoggedFaults = 10;

    /// <exception cref="RepositoryUnavailableException">The event is to come again.</exception>
    public async Task<Told> TellAsync(Site site, UnifiedEvent unified, GitFields git, CancellationToken cancellationToken)
    {
        if (site.Client.Repository is not { } repository || !GitRemote.IsBranch(git.Branch) || (git.Branch != repository.Branch && !unified.Draft))
            return new Told([], Stages.Unchanged);

        var push = new GitPush(site, unified, clones.Of(site.Client), clock);
        var told = unified.Draft
            ? new Told([], Stages.DraftKept) { Faults = await drafts.TellAsync(push, cancellationToken) }
            : Told(await published.TellAsync(push, cancellationToken));
        foreach (var fault in told.Faults.Take(LoggedFaults))
            Unreadable(unified.EventId.Value, site.Client.ClientId.Value, fault);
        return told;
    }

    private static Told Told((IReadOnlyCollection<Domain.Content.ItemKey> Items, IReadOnlyCollection<string> Faults) told) =>
        new(told.Items, told.Faults.Count > 0 ? Stages.Unreadable : Stages.Unchanged) { Faults = told.Faults };

    [LoggerMessage(LogLevel.Warning, "Event {EventId} of {ClientId}: a file can't be read, and what it said before stands. {Fault}")]
    private partial void Unreadable(string eventId, string clientId, string fault);
}
