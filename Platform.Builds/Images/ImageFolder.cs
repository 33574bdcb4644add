using System.Collections.Concurrent;
using System.Text.Json;
using Platform.Domain.Content;
using Platform.Domain.Ids;

namespace Platform.Builds.Images;

/// <summary>
/// Puts a snapshot's pictures beside it before the engine runs, which itself asks nobody: the sized files, and <c>images.json</c>,
/// <c>CONTENT_IMAGES</c>: <c>{"https://cdn.example/mug.jpg":[{"file":"5e2c9a1b….webp","width":480,"height":360}]}</c>.
/// </summary>
internal sealed class ImageFolder(ImageLibrary library)
{
    private const int AtOnce = 4;

    /// <param name="folder">Absolute; is made.</param>
    /// <returns>What is not there, and why: pages do without it.</returns>
    public async Task<IReadOnlyList<string>> FillAsync(ClientId client, IEnumerable<ContentItem> items, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var found = new ConcurrentDictionary<string, IReadOnlyList<ImageSource>>();
        var faults = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(
            ImageAddresses.In(items),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (url, token) =>
            {
                var index = await library.FindAsync(client, url, token);
                if (index.Fault is { } fault)
                {
                    faults.Add($"The picture {url} is left out: {fault}.");
                    return;
                }

                foreach (var source in index.Sources)
                    await File.WriteAllBytesAsync(Path.Combine(folder, source.File), await library.ReadAsync(client, url, source, token), token);
                found[url] = index.Sources;
            });

        var sorted = found.OrderBy(image => image.Key, StringComparer.Ordinal).ToDictionary();
        await File.WriteAllBytesAsync(
            Path.Combine(folder, "images.json"), JsonSerializer.SerializeToUtf8Bytes(sorted, ImageJson.Default.DictionaryStringIReadOnlyListImageSource), cancellationToken);
        return [.. faults.Order(StringComparer.Ordinal)];
    }
}
