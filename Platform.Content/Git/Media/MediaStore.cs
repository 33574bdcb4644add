using Platform.Aws.Payloads;
using Platform.Domain.Ids;

namespace Platform.Content.Git.Media;

/// <summary>Puts pictures of a repository where builds find them, before anything refers to them.</summary>
internal sealed class MediaStore(PayloadStore payloads)
{
    public async Task StoreAsync(ClientId client, IReadOnlyList<MediaFile> files, CancellationToken cancellationToken)
    {
        foreach (var file in files)
            await payloads.PutAsync($"media/{client}", file.Bytes, cancellationToken: cancellationToken);
    }
}
