using Amazon.DynamoDBv2;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.SimpleNotificationService;
using Amazon.SQS;
using Microsoft.Extensions.Logging;

namespace Platform.Aws.EventLayers;

/// <summary>
/// Creates what an <see cref="EventLayer"/> describes and is not there yet; whatever is there is left as it is, but queue and
/// subscription attributes follow the description. Safe to run at every start, by several processes at once.
/// </summary>
public sealed class EventLayerProvisioner(
    IAmazonDynamoDB dynamoDb,
    IAmazonSQS sqs,
    IAmazonSimpleNotificationService sns,
    IAmazonS3 s3,
    LayerAddresses addresses,
    TimeProvider clock,
    ILoggerFactory loggers)
{
    /// <param name="buckets">Site buckets to create besides the payloads bucket.</param>
    /// <exception cref="LayerMismatchException">A table is there with other keys or indexes.</exception>
    public async Task ProvisionAsync(EventLayer layer, IEnumerable<string>? buckets = null, CancellationToken cancellationToken = default)
    {
        var tables = new TableProvisioner(dynamoDb, clock, loggers.CreateLogger<TableProvisioner>());
        var messaging = new MessagingProvisioner(sqs, sns, addresses);

        await Task.WhenAll(
        [
            messaging.ProvisionAsync(layer, cancellationToken),
            .. layer.Tables.All.Select(table => tables.ProvisionAsync(table, cancellationToken)),
            .. (buckets ?? []).Prepend(layer.PayloadsBucket).Select(bucket => ProvisionBucketAsync(bucket, cancellationToken)),
        ]);
    }

    public async Task ProvisionBucketAsync(string bucket, CancellationToken cancellationToken = default)
    {
        try
        {
            await s3.PutBucketAsync(new PutBucketRequest { BucketName = bucket }, cancellationToken);
        }
        catch (AmazonS3Exception exception) when (exception.ErrorCode is "BucketAlreadyOwnedByYou")
        {
        }
    }
}
