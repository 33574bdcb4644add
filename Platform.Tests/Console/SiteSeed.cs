using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Amazon.DynamoDBv2;
using Amazon.S3;
using Amazon.S3.Model;
using Platform.Aws.Documents;
using Platform.Aws.Releases;
using Platform.Domain.Ids;
using Platform.Tests.Emulators;

namespace Platform.Tests.Console;

/// <summary>Writes releases as the publisher leaves them: blobs, manifest, the release's row, the live row.</summary>
internal sealed class SiteSeed(EventLayerFixture layer, ClientId client)
{
    private const string Environment = "dev";

    private readonly DocumentTable table = new(layer.Get<IAmazonDynamoDB>(), layer.Layer.Tables.BuildBatching.Name, TimeProvider.System);
    private long number;

    public async Task<ReleaseId> PublishAsync(params (string Path, string Text)[] files)
    {
        var release = await WriteAsync(files);
        await GoLiveAsync(release);
        return release.ReleaseId;
    }

    /// <summary>A release that is not live.</summary>
    public async Task<Release> WriteAsync(params (string Path, string Text)[] files)
    {
        var id = NewId.Release(TimeProvider.System.GetUtcNow());
        var entries = new Dictionary<string, ManifestFile>();
        foreach (var (path, text) in files)
            entries[path] = await WriteBlobAsync(path, Encoding.UTF8.GetBytes(text));
        var manifest = new Manifest { ReleaseId = id, Files = entries };
        await PutAsync(ReleaseKeys.Manifest(id), JsonSerializer.SerializeToUtf8Bytes(manifest, ReleaseJson.Default.Manifest));

        var release = new Release
        {
            ReleaseId = id,
            ClientId = client,
            Environment = Environment,
            BuildId = NewId.Build(TimeProvider.System.GetUtcNow()),
            Number = ++number,
            SnapshotKey = "snapshots/none",
            SnapshotAt = TimeProvider.System.GetUtcNow(),
            ContentHash = "c",
            TemplateHash = "t",
            Engine = "eleventy",
            CreatedAt = TimeProvider.System.GetUtcNow(),
            Files = files.Length,
            Bytes = entries.Values.Sum(entry => entry.Size),
        };
        await table.PutAsync(ReleaseKeys.Release(client, Environment, id), release, 0, ReleaseDocuments.Release, TestContext.Current.CancellationToken);
        return release;
    }

    public Task GoLiveAsync(Release release) => table.ChangeAsync(
        ReleaseKeys.Live(client, Environment),
        ReleaseDocuments.Live,
        _ => new LiveRelease { Release = release, Number = release.Number, PublishedAt = TimeProvider.System.GetUtcNow() },
        TestContext.Current.CancellationToken);

    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private async Task<ManifestFile> WriteBlobAsync(string path, byte[] bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        await PutAsync(ReleaseKeys.Blob(hash), bytes);
        var isPage = path.EndsWith(".html", StringComparison.Ordinal);
        return new ManifestFile
        {
            Sha256 = hash,
            Size = bytes.Length,
            ContentType = isPage ? "text/html; charset=utf-8" : "text/css; charset=utf-8",
            CacheControl = isPage ? "public, max-age=0, s-maxage=86400, must-revalidate" : "public, max-age=31536000, immutable",
        };
    }

    private async Task PutAsync(string key, byte[] bytes) => await layer.Get<IAmazonS3>().PutObjectAsync(new PutObjectRequest
    {
        BucketName = layer.Layer.SiteBucket(client, Environment),
        Key = key,
        InputStream = new MemoryStream(bytes),
    }, TestContext.Current.CancellationToken);
}
