using System.Collections.Concurrent;
using Platform.Content.Git.Files;
using Platform.Content.Git.Media;
using Platform.Domain.Content;

namespace Platform.Content.Git.Projection;

/// <summary>
/// Brings the draft records of pushed files to what a branch of drafts changes, compared with where it left the published one.
/// When the branch is gone, its drafts are; a file that is a draft on the published branch is one again.
/// </summary>
internal sealed class DraftFiles(NotedRows rows, MediaStore media, TimeProvider clock)
{
    public async Task<IReadOnlyCollection<string>> TellAsync(GitPush push, CancellationToken cancellationToken)
    {
        var faults = new ConcurrentBag<string>();
        var noted = await NoteAsync(push, cancellationToken);
        var tips = await DraftTips.ReadAsync(push, cancellationToken);
        await Parallel.ForEachAsync(noted, NotedRows.Options(cancellationToken), async (one, stop) =>
        {
            if (await TellAsync(push, one, tips, stop) is { } fault)
                faults.Add(fault);
        });
        return [.. faults.Order(StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyCollection<Noted>> NoteAsync(GitPush push, CancellationToken cancellationToken)
    {
        if (push.Git.Path is { } path)
            return GitContentPath.Of(path, push.Site.Client) is { } file ? [await rows.NoteAsync(push, new ItemKey(file.Id, file.Locale), cancellationToken)] : [];

        var tips = await DraftTips.ReadAsync(push, cancellationToken);
        var drafts = await rows.DraftsAsync(push, push.Git.Branch, cancellationToken);
        return await rows.NoteAsync(push, tips.Changes.Union(drafts), cancellationToken);
    }

    private async Task<string?> TellAsync(GitPush push, Noted noted, DraftTips tips, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (decision, file) = Decide(push, noted, tips);
            await media.StoreAsync(push.Site.Client.ClientId, decision.Media, cancellationToken);
            if (await rows.WriteAsync(push, noted, decision, cancellationToken))
                return decision.Fault?.At(file!.Path);
            noted = await rows.NoteAsync(push, noted.Item, cancellationToken);
            tips = await DraftTips.ReadAsync(push, cancellationToken);
        }
    }

    private (Decision Decision, GitFile? File) Decide(GitPush push, Noted noted, DraftTips tips)
    {
        var standing = noted.StandingDraft;
        var own = tips.Draft(noted.Item) is { } changed && !IsPublished(noted, changed) ? changed : null;
        var file = own ?? (standing?.Branch == push.Git.Branch ? tips.Published?.Files.GetValueOrDefault(noted.Item) : null);
        var branch = own is null ? push.Published : push.Git.Branch;
        if (file is not null && !IsPublished(noted, file))
        {
            if (standing?.Revision == file.Blob && standing.Branch == branch)
                return (new Decision(), file);
            var (reading, pictures) = GitMedia.Of(
                ContentFile.Read(file, push.Repository.Read(file, ContentFile.Longest), push.Site.Client), push.Repository, (own is null ? tips.Published : tips.Branch)!, file, push.Site.Client);
            if (reading.Fields is not { } fields)
                return (new Decision { Fault = reading.Fault }, file);
            if (own is not null || reading.Draft)
                return (new Decision { Draft = GitRecords.Of(push, branch, file, fields, noted.Draft?.Value, noted.Published?.Value), Media = pictures }, file);
        }

        return (new Decision { Draft = standing?.Branch == push.Git.Branch ? GitRecords.Gone(push, standing, clock.GetUtcNow()) : null }, null);
    }

    private static bool IsPublished(Noted noted, GitFile file) => noted.Published is { Value: { Deleted: false } published } && published.Revision == file.Blob;
}
