using System.Security.Cryptography;
using Amazon.S3;
using Platform.Aws.Payloads;
using Platform.Tests.Emulators;

namespace Platform.Tests.Aws;

public abstract class PayloadStoreTests(EventLayerFixture layer)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private PayloadStore Store => layer.Get<PayloadStore>();

    [Fact]
    public async Task Bytes_are_named_by_their_hash_and_put_once()
    {
        var bytes = RandomNumberGenerator.GetBytes(1000);

        var first = await Store.PutAsync("bodies", bytes, cancellationToken: Cancellation);
        var put = await layer.Get<IAmazonS3>().GetObjectMetadataAsync(first.Bucket, first.Key, Cancellation);
        var second = await Store.PutAsync("bodies", bytes, "text/plain", Cancellation);

        Assert.Equal(first, second);
        Assert.Equal($"bodies/{Convert.ToHexStringLower(SHA256.HashData(bytes))}", first.Key);
        Assert.Equal(bytes, await Store.GetAsync(PayloadRef.Parse(first.Url, first.Sha256), Cancellation));
        var again = await layer.Get<IAmazonS3>().GetObjectMetadataAsync(first.Bucket, first.Key, Cancellation);
        Assert.Equal(put.Headers.ContentType, again.Headers.ContentType);
    }

    [Fact]
    public async Task A_large_payload_goes_in_parts_and_comes_back_whole()
    {
        var bytes = RandomNumberGenerator.GetBytes(20 * 1024 * 1024);
        using var content = new MemoryStream(bytes);

        var payload = await Store.PutAsync("snapshots", content, "application/x-ndjson", Cancellation);

        await using var stream = await Store.OpenAsync(payload, Cancellation);
        Assert.Equal(SHA256.HashData(bytes), await SHA256.HashDataAsync(stream, Cancellation));
        Assert.True(content.CanRead);
    }

    [Fact]
    public async Task Bytes_that_changed_in_the_bucket_are_refused()
    {
        var payload = await Store.PutAsync("bodies", "right"u8.ToArray(), cancellationToken: Cancellation);
        await layer.Get<IAmazonS3>().PutObjectAsync(new() { BucketName = payload.Bucket, Key = payload.Key, ContentBody = "wrong" }, Cancellation);

        await Assert.ThrowsAsync<InvalidDataException>(() => Store.GetAsync(payload, Cancellation));
    }

    [Theory]
    [InlineData("http://b/k")]
    [InlineData("s3://b")]
    [InlineData("s3://b/")]
    [InlineData("s3:///k")]
    public void An_address_of_another_form_is_refused(string url) => Assert.Throws<FormatException>(() => PayloadRef.Parse(url, "00"));
}
