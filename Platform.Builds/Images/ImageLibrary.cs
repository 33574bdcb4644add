using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Amazon.S3;
using Amazon.S3.Model;
using Platform.Aws.EventLayers;
using Platform.Domain.Ids;

namespace Platform.Builds.Images;

/// <summary>
/// The sized pictures of a client in the payloads bucket, <c>images/&lt;client&gt;/&lt;sha256 of the address&gt;/</c>: an index, and a file
/// per size. An address is fetched once: CDNs name a picture by its content or revision.
/// </summary>
internal sealed class ImageLibrary(IAmazonS3 s3, EventLayer layer, ImageFetcher fetcher, TimeProvider time)
{
    // An editor's mistake costs one request a day, and a CDN's bad hour heals by itself.
    private static readonly TimeSpan AskAgain = TimeSpan.FromHours(24);

    public async Task<ImageIndex> FindAsync(ClientId client, string url, CancellationToken cancellationToken)
    {
        var folder = Folder(client, url);
        if (await ReadAsync($"{folder}/index.json", cancellationToken) is { } known)
        {
            var index = JsonSerializer.Deserialize(known, ImageJson.Default.ImageIndex)!;
            if (index.Fault is null || index.RetryAt > time.GetUtcNow())
                return index;
        }

        var made = await MakeAsync(client, url, folder, cancellationToken);
        await WriteAsync($"{folder}/index.json", JsonSerializer.SerializeToUtf8Bytes(made, ImageJson.Default.ImageIndex), "application/json", cancellationToken);
        return made;
    }

    public async Task<byte[]> ReadAsync(ClientId client, string url, ImageSource source, CancellationToken cancellationToken) =>
        await ReadAsync($"{Folder(client, url)}/{source.File}", cancellationToken)
        ?? throw new FileNotFoundException($"{source.File} of {url} is not in the payloads bucket any more.");

    private static string Folder(ClientId client, string url) => $"images/{client}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url)))}";

    private async Task<ImageIndex> MakeAsync(ClientId client, string url, string folder, CancellationToken cancellationToken)
    {
        var (bytes, fault) = await fetcher.FetchAsync(client, url, cancellationToken);
        if (bytes is null)
            return Without(fault!);
        if (ImageSizes.Of(bytes) is not { } sizes)
            return Without("not a picture that can be read, or larger than 60 megapixels");

        var sources = new List<ImageSource>();
        foreach (var size in sizes)
        {
            var source = new ImageSource($"{Convert.ToHexStringLower(SHA256.HashData(size.Bytes))[..12]}.webp", size.Width, size.Height);
            await WriteAsync($"{folder}/{source.File}", size.Bytes, "image/webp", cancellationToken);
            sources.Add(source);
        }

        return new ImageIndex { Sources = sources };
    }

    private ImageIndex Without(string fault) => new() { Fault = fault, RetryAt = time.GetUtcNow() + AskAgain };

    private async Task<byte[]?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await s3.GetObjectAsync(layer.PayloadsBucket, key, cancellationToken);
            using var bytes = new MemoryStream();
            await answer.ResponseStream.CopyToAsync(bytes, cancellationToken);
            return bytes.ToArray();
        }
        catch (AmazonS3Exception fault) when (fault.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private async Task WriteAsync(string key, byte[] bytes, string type, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(bytes, writable: false);
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = layer.PayloadsBucket, Key = key, InputStream = content, ContentType = type }, cancellationToken);
    }
}
