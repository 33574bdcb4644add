using System.Runtime.CompilerServices;
using Platform.Content.Git;
using Platform.Content.Git.Files;
using Platform.Content.Git.Media;
using Platform.Content.Sources;
using Platform.Content.Text;
using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.Providers.Pulling;

namespace Platform.Content.Pulling;

/// <summary>
/// The files at the tip of a client's published branch. A file that can't be read fails the pull: there is no cache that remembers
/// what it said before, and a page must not vanish because of a typing error.
/// </summary>
internal sealed class GitPull(GitClones clones, MediaStore media)
{
    private const int NamedFaults = 5;

    public async IAsyncEnumerable<SourceRecord> ReadAsync(ClientServiceConfig client, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var repository = clones.Of(client);
        var tip = await clones.PublishedTipAsync(client, cancellationToken);
        var changed = repository.LastChanges(tip);
        var faults = new List<string>();
        foreach (var file in tip.Files.Values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (reading, pictures) = GitMedia.Of(ContentFile.Read(file, repository.Read(file, ContentFile.Longest), client), repository, tip, file, client);
            await media.StoreAsync(client.ClientId, pictures, cancellationToken);
            if (reading.Fault is { } fault)
                faults.Add(fault.At(file.Path));
            else if (!reading.Draft)
                yield return Record(client, file, reading, changed[file.Path]);
        }

        if (faults.Count > 0)
            throw new ContentReadException($"{faults.Count} of {tip.Files.Count} files can't be read. {string.Join(' ', faults.Order(StringComparer.Ordinal).Take(NamedFaults))}");
    }

    private static SourceRecord Record(ClientServiceConfig client, GitFile file, FileReading reading, DateTimeOffset changed)
    {
        var (fields, text) = SafeFields.Of(reading.Fields!);
        return new SourceRecord
        {
            Provider = client.ContentProvider!.Value,
            ContentId = file.Item.Id,
            Locale = file.Item.Locale,
            ContentType = file.Item.Type,
            OrderKey = OrderKey.From(changed),
            Seen = [file.Blob],
            Timestamp = changed,
            Revision = file.Blob,
            Fields = fields,
            BodyText = text,
        };
    }
}
