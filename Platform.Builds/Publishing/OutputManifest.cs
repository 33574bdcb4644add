using System.Security.Cryptography;
using Platform.Aws.Releases;
using Platform.Domain.Clients;
using Platform.Domain.Engines;
using Platform.Domain.Ids;

namespace Platform.Builds.Publishing;

/// <summary>An engine's output as a manifest, and where the bytes of each hash are.</summary>
internal sealed record OutputManifest(Manifest Manifest, IReadOnlyDictionary<string, string> Files)
{
    public static async Task<OutputManifest> ReadAsync(
        string folder, ReleaseId release, Engine engine, ClientServiceConfig client, CancellationToken cancellationToken)
    {
        var entries = new SortedDictionary<string, ManifestFile>(StringComparer.Ordinal);
        var files = new Dictionary<string, string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            await using var content = File.OpenRead(file);
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
            files[hash] = file;
            entries[path] = new ManifestFile
            {
                Sha256 = hash,
                Size = content.Length,
                ContentType = ContentTypes.Of(path),
                CacheControl = CacheHeaders.For(engine.IsFingerprinted(path), client),
            };
        }

        return new OutputManifest(new Manifest { ReleaseId = release, Files = entries }, files);
    }
}
