using Platform.Aws.Content;
using Platform.Content.Cache;

namespace Platform.Content.Syncing;

/// <summary>
/// Brings a client's cache to what its providers have, step by step, each short enough for a function: reads them through the
/// same projector as webhooks, takes away what they lack, composes what is published anew, and marks the content complete (RULES B7).
/// Webhooks go on meanwhile; whatever is newer stands.
/// </summary>
internal sealed class ContentSync(SourceSync sources, Withdrawal withdrawal, Composing composing, ContentCompleteness completeness)
{
    /// <exception cref="Platform.Providers.Pulling.ContentReadException">A provider refuses, or can't be read at once.</exception>
    /// <exception cref="Platform.Content.Git.RepositoryUnavailableException">The repository can't be fetched.</exception>
    public async Task<SyncStep> StepAsync(Site site, SyncCursor cursor, CancellationToken cancellationToken)
    {
        var plan = SyncSources.Of(site);
        var (done, next) = cursor.Phase switch
        {
            SyncPhase.Read when cursor.Source < plan.Read.Count => await sources.StepAsync(site, plan.Read[cursor.Source], cursor, cancellationToken),
            SyncPhase.Withdraw when cursor.Source < plan.Read.Count => await withdrawal.StepAsync(site, plan.Read[cursor.Source], cursor, cancellationToken),
            _ => await composing.StepAsync(site, cursor, cancellationToken),
        };
        if (next is null)
            await completeness.MarkAsync(site.Client, site.Environment, cancellationToken);
        return done with { Cursor = next is null ? null : Skip(plan, next).ToString(), NotRead = plan.NotRead };
    }

    /// <summary>On to the next source or phase where this one has nothing to do.</summary>
    private static SyncCursor Skip(SyncSources plan, SyncCursor next) => next switch
    {
        { Phase: SyncPhase.Read } when next.Source >= plan.Read.Count => Skip(plan, next with { Phase = SyncPhase.Withdraw, Source = 0 }),
        { Phase: SyncPhase.Withdraw } when next.Source >= plan.Read.Count => next with { Phase = SyncPhase.Compose, Source = 0 },
        { Phase: SyncPhase.Withdraw } when plan.Read[next.Source].InRepository => Skip(plan, next with { Source = next.Source + 1 }),
        _ => next,
    };
}
