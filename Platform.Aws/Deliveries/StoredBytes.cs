using Amazon.DynamoDBv2.Model;
using Platform.Aws.Dynamo;
using Platform.Aws.Payloads;

namespace Platform.Aws.Deliveries;

/// <summary>An item's bytes: in the item up to 256 KiB (an item takes 400 KB in all), else in the payloads bucket.</summary>
public sealed class StoredBytes(PayloadStore payloads)
{
    private const int LargestInItem = 256 * 1024;

    /// <param name="folder">In the bucket, such as <c>bodies</c>; its lifecycle ends what the items' time to live can't.</param>
    public async Task<Dictionary<string, AttributeValue>> SetAsync(
        Dictionary<string, AttributeValue> item, byte[] bytes, string folder, CancellationToken cancellationToken)
    {
        if (bytes.Length <= LargestInItem)
            return item.Set(DeliveryAttributes.Bytes, bytes);

        var payload = await payloads.PutAsync(folder, bytes, cancellationToken: cancellationToken);
        return item.Set(DeliveryAttributes.PayloadUrl, payload.Url).Set(DeliveryAttributes.PayloadHash, payload.Sha256);
    }

    public async Task<byte[]> GetAsync(Dictionary<string, AttributeValue> item, CancellationToken cancellationToken) =>
        item.Text(DeliveryAttributes.PayloadUrl) is { } url
            ? await payloads.GetAsync(PayloadRef.Parse(url, item.RequiredText(DeliveryAttributes.PayloadHash)), cancellationToken)
            : item.Bytes(DeliveryAttributes.Bytes) ?? [];
}
