using System.Runtime.CompilerServices;
using System.Text.Json;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.S3.Transfer;
using Platform.Aws.EventLayers;
using Platform.Aws.Releases;
using Platform.Builds.Rows;

namespace Platform.Builds.Publishing;

/// <summary>The bucket of a site: blobs by hash, manifests by release, and the site itself at its root.</summary>
internal sealed class SiteBucket(IAmazonS3 s3, EventLayer layer)
{
    private const int AtOnce = 8;

    // S3 takes single puts up to 5 GB; the emulator none above about 10 MiB.
    private const long PartSize = 8 * 1024 * 1024;

    /// <summary>Puts the bytes of files under their hashes. Putting again changes nothing but the object's age.</summary>
    /// <param name="files">Hash and absolute path.</param>
    public Task PutBlobsAsync(SiteKey site, IEnumerable<(string Sha256, string File)> files, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(files, Options(cancellationToken), async (file, token) =>
        {
            using var transfer = new TransferUtility(s3, new TransferUtilityConfig { MinSizeBeforePartUpload = PartSize });
            await transfer.UploadAsync(file.File, Bucket(site), Key(site, ReleaseKeys.Blob(file.Sha256)), token);
        });

    public async Task PutManifestAsync(SiteKey site, Manifest manifest, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(manifest, ReleaseJson.Default.Manifest));
        await s3.PutObjectAsync(
            new PutObjectRequest
            {
                BucketName = Bucket(site),
                Key = Key(site, ReleaseKeys.Manifest(manifest.ReleaseId)),
                InputStream = content,
                ContentType = "application/json",
            },
            cancellationToken);
    }

    /// <summary>Copies blobs to where the site shows them, with their headers, under the lock.</summary>
    public Task PutAsync(SiteKey site, IEnumerable<string> paths, Manifest manifest, SiteLock siteLock, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(paths, Options(cancellationToken), async (path, token) =>
        {
            var file = manifest.Files[path];
            var request = new CopyObjectRequest
            {
                SourceBucket = Bucket(site),
                SourceKey = Key(site, ReleaseKeys.Blob(file.Sha256)),
                DestinationBucket = Bucket(site),
                DestinationKey = Key(site, path),
                MetadataDirective = S3MetadataDirective.REPLACE,
                ContentType = file.ContentType,
            };
            request.Headers.CacheControl = file.CacheControl;
            await siteLock.WriteAsync(inTime => s3.CopyObjectAsync(request, inTime), token);
        });

    public async Task DeleteAsync(SiteKey site, IEnumerable<string> keys, SiteLock siteLock, CancellationToken cancellationToken)
    {
        foreach (var some in keys.Chunk(1000))
        {
            var request = new DeleteObjectsRequest { BucketName = Bucket(site), Objects = [.. some.Select(key => new KeyVersion { Key = Key(site, key) })], Quiet = true };
            await siteLock.WriteAsync(inTime => s3.DeleteObjectsAsync(request, inTime), cancellationToken);
        }
    }

    /// <summary>The keys below a prefix that were last put before some time.</summary>
    public async IAsyncEnumerable<string> ListAsync(
        SiteKey site, string prefix, DateTimeOffset before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ListObjectsV2Request { BucketName = Bucket(site), Prefix = Key(site, prefix) };
        do
        {
            var page = await s3.ListObjectsV2Async(request, cancellationToken);
            foreach (var listed in page.S3Objects ?? [])
            {
                if (listed.LastModified < before.UtcDateTime)
                    yield return listed.Key[Key(site, "").Length..];
            }

            request.ContinuationToken = page.NextContinuationToken;
        }
        while (request.ContinuationToken is not null);
    }

    private static string Key(SiteKey site, string key) => PreviewLane.KeyOf(site.Environment, key);

    private string Bucket(SiteKey site) => layer.SiteBucket(site.Client, site.Environment);

    private static ParallelOptions Options(CancellationToken cancellationToken) => new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
}
