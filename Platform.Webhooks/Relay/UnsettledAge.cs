using Amazon.DynamoDBv2.Model;
using Platform.Aws.Deliveries;
using Platform.Aws.Dynamo;
using Platform.Aws.EventLayers;
using Platform.Domain.Ids;
using Platform.Webhooks.Telemetry;
using static Platform.Aws.Deliveries.DeliveryAttributes;

namespace Platform.Webhooks.Relay;

/// <summary>
/// How long the oldest delivery has waited for its whole effect: the figure that says whether content still reaches the sites,
/// whatever it is that holds it up. Once a minute, as it reads the whole index.
/// </summary>
internal sealed class UnsettledAge(DeliveryTable table, WebhookMetrics metrics, TimeProvider clock)
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private DateTimeOffset next;

    public async Task MeasureAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now < next)
            return;

        var unsettled = await table.QueryAsync(
            new QueryRequest
            {
                IndexName = Indexes.Unsettled.Name,
                KeyConditionExpression = "#unsettled = :unsettled",
                ExpressionAttributeValues = new() { [":unsettled"] = new(DeliveryKeys.Unsettled) },
            },
            int.MaxValue,
            cancellationToken);
        var oldest = unsettled.Where(IsEvent).Select(item => ReceiptTime.Of(DeliveryKeys.DeliveryIn(item.RequiredText(Pk)))).Min();
        metrics.UnsettledAge(oldest < now ? now - oldest.Value : TimeSpan.Zero);
        // A schedule's minute is a little shorter at times.
        next = now + Every * 0.9;
    }

    // Not yet closed records and bodies stand there as well.
    private static bool IsEvent(Dictionary<string, AttributeValue> item) => item.RequiredText(Sk).StartsWith(DeliveryKeys.EventPrefix, StringComparison.Ordinal);
}
