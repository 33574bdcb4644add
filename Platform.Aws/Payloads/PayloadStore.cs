using System.Net;
using System.Security.Cryptography;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.S3.Transfer;
using Platform.Aws.EventLayers;

namespace Platform.Aws.Payloads;

/// <summary>
/// The payloads bucket: bytes that are too large for a message or an item, and snapshots, each under
/// <c>&lt;folder&gt;/&lt;sha256&gt;</c>, so that putting the same twice is one object.
/// </summary>
public sealed class PayloadStore(IAmazonS3 s3, EventLayer layer)
{
    // S3 takes single puts up to 5 GB; the emulator none above about 10 MiB.
    private const long PartSize = 8 * 1024 * 1024;

    /// <param name="folder">Without slashes at its ends, such as <c>events</c>.</param>
    public async Task<PayloadRef> PutAsync(string folder, byte[] bytes, string contentType = "application/octet-stream", CancellationToken cancellationToken = default)
    {
        using var content = new MemoryStream(bytes, writable: false);
        return await PutAsync(folder, content, contentType, cancellationToken);
    }

    /// <param name="content">Seekable; read twice, first for its hash. Stays open.</param>
    public async Task<PayloadRef> PutAsync(string folder, Stream content, string contentType = "application/octet-stream", CancellationToken cancellationToken = default)
    {
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        var payload = new PayloadRef(layer.PayloadsBucket, $"{folder}/{hash}", hash);
        if (await ExistsAsync(payload, cancellationToken))
            return payload;

        content.Position = 0;
        using var transfer = new TransferUtility(s3, new TransferUtilityConfig { MinSizeBeforePartUpload = PartSize });
        await transfer.UploadAsync(
            new TransferUtilityUploadRequest
            {
                BucketName = payload.Bucket,
                Key = payload.Key,
                InputStream = content,
                ContentType = contentType,
                PartSize = PartSize,
                AutoCloseStream = false,
                AutoResetStreamPosition = false,
            },
            cancellationToken);
        return payload;
    }

    public async Task<bool> ExistsAsync(PayloadRef payload, CancellationToken cancellationToken = default)
    {
        try
        {
            await s3.GetObjectMetadataAsync(payload.Bucket, payload.Key, cancellationToken);
            return true;
        }
        catch (AmazonS3Exception exception) when (exception.StatusCode == HttpStatusCode.NotFound)
        {
            return false;
        }
    }

    /// <exception cref="InvalidDataException">What is stored is not what was put.</exception>
    /// <exception cref="AmazonS3Exception">With status 404, where it is not there (any more).</exception>
    public async Task<byte[]> GetAsync(PayloadRef payload, CancellationToken cancellationToken = default)
    {
        await using var stream = await OpenAsync(payload, cancellationToken);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, cancellationToken);

        var content = bytes.ToArray();
        return Convert.ToHexStringLower(SHA256.HashData(content)) == payload.Sha256
            ? content
            : throw new InvalidDataException($"{payload.Url} no longer has the hash {payload.Sha256}.");
    }

    /// <summary>For what is too large for memory; the caller compares the hash where it matters.</summary>
    public async Task<Stream> OpenAsync(PayloadRef payload, CancellationToken cancellationToken = default)
    {
        var answer = await s3.GetObjectAsync(new GetObjectRequest { BucketName = payload.Bucket, Key = payload.Key }, cancellationToken);
        return answer.ResponseStream;
    }
}
