using System.Collections.Concurrent;
using Platform.Content.Git.Files;
using Platform.Content.Git.Media;
using Platform.Content.Projection;
using Platform.Content.Sources;
using Platform.Domain.Content;

namespace Platform.Content.Git.Projection;

/// <summary>
/// Brings the source records of pushed files to what the published branch holds. The rows are noted, then the branch's tip is
/// read, then written on condition; a row that changed meanwhile is noted and read anew (RULES B2). So whatever event comes last
/// or twice, the tip stands.
/// </summary>
internal sealed class PublishedFiles(NotedRows rows, SourceTable sources, SourceEffects effects, MediaStore media, TimeProvider clock)
{
    public async Task<(IReadOnlyCollection<ItemKey> Items, IReadOnlyCollection<string> Faults)> TellAsync(GitPush push, CancellationToken cancellationToken)
    {
        var items = new ConcurrentDictionary<ItemKey, bool>();
        var faults = new ConcurrentBag<string>();
        var (noted, tip) = await NoteAsync(push, cancellationToken);
        await Parallel.ForEachAsync(noted, NotedRows.Options(cancellationToken), async (one, stop) =>
        {
            var (concerned, fault) = await TellAsync(push, one, tip!, stop);
            if (fault is not null)
                faults.Add(fault);
            if (concerned)
                await ConcernAsync(push, one.Item, items, stop);
        });
        return ([.. items.Keys], [.. faults.Order(StringComparer.Ordinal)]);
    }

    /// <summary>The rows that the push may bear on, and a tip that was read after them.</summary>
    private async Task<(IReadOnlyCollection<Noted> Noted, GitTip? Tip)> NoteAsync(GitPush push, CancellationToken cancellationToken)
    {
        if (push.Git.Path is { } path)
        {
            if (GitContentPath.Of(path, push.Site.Client) is not { } file)
                return ([], null);
            var item = new ItemKey(file.Id, file.Locale);
            var one = await rows.NoteAsync(push, item, cancellationToken);
            if (await push.TipAsync(push.Published, cancellationToken) is not { } current)
                return ([], null);
            return Rewritten(push, current) is { } lost
                ? await NoteRangeAsync(push, current.ChangesSince(lost).Append(item), cancellationToken)
                : ([one], current);
        }

        if (await push.TipAsync(push.Published, cancellationToken) is not { } reached)
            return ([], null);
        var noted = push.Git.Before is { } before && push.Repository.Find(before) is { } former
            ? await rows.NoteAsync(push, reached.ChangesSince(former), cancellationToken)
            : await NoteAllAsync(push, reached, cancellationToken);

        return await ReachedAsync(push, noted, cancellationToken);
    }

    private async Task<(IReadOnlyCollection<Noted> Noted, GitTip? Tip)> NoteRangeAsync(GitPush push, IEnumerable<ItemKey> items, CancellationToken cancellationToken) =>
        await ReachedAsync(push, await rows.NoteAsync(push, items.Distinct(), cancellationToken), cancellationToken);

    // Once more, as the rows must be noted first; what a later push changed beyond them has its own event.
    private static async Task<(IReadOnlyCollection<Noted> Noted, GitTip? Tip)> ReachedAsync(GitPush push, IReadOnlyCollection<Noted> noted, CancellationToken cancellationToken) =>
        await push.TipAsync(push.Published, cancellationToken) is { } tip ? (noted, tip) : ([], null);

    /// <summary>
    /// What the branch held before a push that took commits away. GitLab, Gitea and Forgejo list the new ones only and don't say
    /// that it was forced, so the files that only a lost commit changed have no event of their own.
    /// </summary>
    private static GitTip? Rewritten(GitPush push, GitTip current) =>
        push.Git.Before is { } before && push.Repository.Find(before) is { } former && !push.Repository.Holds(current, before) ? former : null;

    private async Task<IReadOnlyCollection<Noted>> NoteAllAsync(GitPush push, GitTip reached, CancellationToken cancellationToken)
    {
        var known = await rows.NoteAllAsync(push, cancellationToken);
        return [.. known.Values, .. reached.Files.Keys.Where(item => !known.ContainsKey(item)).Select(item => new Noted(item, null, null))];
    }

    /// <returns>Whether the item is this event's to publish: it wrote the record, now or before it was cut off; or it names the file.</returns>
    private async Task<(bool Concerned, string? Fault)> TellAsync(GitPush push, Noted noted, GitTip tip, CancellationToken cancellationToken)
    {
        while (true)
        {
            var decision = Decide(push, noted, tip);
            await media.StoreAsync(push.Site.Client.ClientId, decision.Media, cancellationToken);
            if (await rows.WriteAsync(push, noted, decision, cancellationToken))
            {
                var concerned = push.Git.Path is not null || decision.Published is not null || noted.Published?.Value.Cause == push.Unified.EventId;
                return (concerned, decision.Fault?.At(tip.Files[noted.Item].Path));
            }

            noted = await rows.NoteAsync(push, noted.Item, cancellationToken);
            if (await push.TipAsync(push.Published, cancellationToken) is not { } later)
                return (true, null);
            tip = later;
        }
    }

    private Decision Decide(GitPush push, Noted noted, GitTip tip)
    {
        var standing = noted.Published is { Value: { Deleted: false } record } ? record : null;
        var ownDraft = noted.StandingDraft is { } kept && kept.Branch == push.Published ? kept : null;
        if (tip.Files.GetValueOrDefault(noted.Item) is not { } file)
        {
            return new Decision
            {
                Published = standing is null ? null : GitRecords.Gone(push, standing, clock.GetUtcNow()),
                Draft = ownDraft is null ? null : GitRecords.Gone(push, ownDraft, clock.GetUtcNow()),
            };
        }

        if (standing?.Revision == file.Blob && standing.ContentType == file.Item.Type)
            return new Decision { Draft = Superseded(push, noted, published: standing.Cause == push.Unified.EventId) };
        if (ownDraft?.Revision == file.Blob && standing is null)
            return new Decision();

        var (reading, pictures) = GitMedia.Of(ContentFile.Read(file, push.Repository.Read(file, ContentFile.Longest), push.Site.Client), push.Repository, tip, file, push.Site.Client);
        if (reading.Fields is not { } fields)
            return new Decision { Fault = reading.Fault };
        if (!reading.Draft)
        {
            return new Decision
            {
                Published = GitRecords.Of(push, push.Published, file, fields, noted.Published?.Value),
                Draft = Superseded(push, noted, published: true),
                Media = pictures,
            };
        }

        var withdrawn = standing is null ? null : GitRecords.Gone(push, standing, clock.GetUtcNow());
        return new Decision
        {
            Published = withdrawn,
            Media = pictures,
            Draft = OfOtherBranch(push, noted) is { } other && other.Revision != file.Blob
                ? null
                : GitRecords.Of(push, push.Published, file, fields, noted.Draft?.Value, withdrawn ?? noted.Published?.Value),
        };
    }

    /// <summary>Publishing an item ends its draft, whichever branch it is on.</summary>
    private SourceRecord? Superseded(GitPush push, Noted noted, bool published) =>
        noted.StandingDraft is { } draft && (published || draft.Branch == push.Published) ? GitRecords.Gone(push, draft, clock.GetUtcNow()) : null;

    // Who edits a draft on a branch of its own wants to see that one; the branch's end brings this one back.
    private static SourceRecord? OfOtherBranch(GitPush push, Noted noted) =>
        noted.StandingDraft is { } draft && draft.Branch != push.Published ? draft : null;

    private async Task ConcernAsync(GitPush push, ItemKey item, ConcurrentDictionary<ItemKey, bool> items, CancellationToken cancellationToken)
    {
        items[item] = true;
        if ((await sources.FindAsync(push.Site, push.KeyOf(item), cancellationToken))?.Value is not { } record)
            return;

        await effects.TellStockAsync(push.Site, record, cancellationToken);
        await foreach (var other in effects.ItemsAsync(push.Site, record, cancellationToken))
            items[other] = true;
    }
}
