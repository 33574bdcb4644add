using Amazon.DynamoDBv2.Model;
using Platform.Aws.Deliveries;
using Platform.Aws.Dynamo;
using Platform.Aws.EventLayers;
using Platform.Aws.LambdaHosting.Events;
using Platform.Webhooks.Publishing;
using Platform.Webhooks.Telemetry;
using static Platform.Aws.Deliveries.DeliveryAttributes;

namespace Platform.Webhooks.Relay;

/// <summary>
/// One look at all that is unsettled and due (RULES A6): events to publish, claims whose owner died, deliveries to close, bodies
/// that became no delivery. Two passes at once do no harm.
/// </summary>
internal sealed partial class RelayPass(
    DeliveryTable table,
    EventRelay events,
    ClaimTakeover claims,
    DeliveryCloser deliveries,
    OrphanSweep orphans,
    UnsettledAge age,
    WebhookMetrics metrics,
    TimeProvider clock,
    ILogger<RelayPass> logger) : IScheduledWork
{
    private const int AtOnce = 8;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var due = await FindDueAsync(cancellationToken);
        var oldest = due.Count == 0 ? null : due[0].Number(DueAt);
        metrics.Lag(oldest is { } at ? clock.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(at) : TimeSpan.Zero);

        // Once publishing fails it is left alone until the next pass: the rest goes on.
        var publishing = new PublishingGate();
        await Parallel.ForEachAsync(
            due,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (key, token) => await LookAtAsync(key.RequiredText(Pk), key.RequiredText(Sk), publishing, token));
        await age.MeasureAsync(cancellationToken);
    }

    private Task<IReadOnlyList<Dictionary<string, AttributeValue>>> FindDueAsync(CancellationToken cancellationToken) => table.QueryAsync(
        new QueryRequest
        {
            IndexName = Indexes.Unsettled.Name,
            KeyConditionExpression = "#unsettled = :unsettled AND #due_at <= :now",
            ExpressionAttributeValues = new()
            {
                [":unsettled"] = new(DeliveryKeys.Unsettled),
                [":now"] = DeliveryValues.Milliseconds(clock.GetUtcNow()),
            },
        },
        int.MaxValue,
        cancellationToken);

    private async Task LookAtAsync(string pk, string sk, PublishingGate publishing, CancellationToken cancellationToken)
    {
        try
        {
            // The index lags behind: what somebody else has just done is seen on the item itself.
            if (await table.FindAsync(pk, sk, cancellationToken) is { } item && IsDue(item))
                await ActAsync(item, sk, publishing, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            if (Outage.Is(fault))
                ItemDelayed(logger, pk, sk, fault.Message);
            else
                ItemFailed(logger, fault, pk, sk);
        }
    }

    private Task ActAsync(Dictionary<string, AttributeValue> item, string sk, PublishingGate publishing, CancellationToken cancellationToken) => sk switch
    {
        DeliveryKeys.Claim => claims.TakeOverAsync(item, cancellationToken),
        DeliveryKeys.Record => deliveries.CloseAsync(item, cancellationToken),
        DeliveryKeys.Body => orphans.SweepAsync(item, cancellationToken),
        _ => events.RelayAsync(item, publishing, cancellationToken),
    };

    private bool IsDue(Dictionary<string, AttributeValue> item) => item.Number(DueAt) <= clock.GetUtcNow().ToUnixTimeMilliseconds();

    [LoggerMessage(LogLevel.Warning, "The relay could not finish {Pk} {Sk}; its next pass tries again: {Cause}")]
    private static partial void ItemDelayed(ILogger logger, string pk, string sk, string cause);

    [LoggerMessage(LogLevel.Error, "The relay failed over {Pk} {Sk}; its next pass tries again")]
    private static partial void ItemFailed(ILogger logger, Exception fault, string pk, string sk);
}
