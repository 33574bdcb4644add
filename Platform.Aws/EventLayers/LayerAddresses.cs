using System.Collections.Concurrent;
using Amazon.SQS;
using Platform.Aws.Settings;

namespace Platform.Aws.EventLayers;

/// <summary>From a name to what the services want: topic and queue ARNs, and queue URLs (asked once).</summary>
public sealed class LayerAddresses(AwsSettings settings, AwsAccount account, IAmazonSQS sqs)
{
    private readonly ConcurrentDictionary<string, string> queueUrls = new();

    public ValueTask<string> ArnAsync(TopicDescription topic, CancellationToken cancellationToken = default) =>
        ArnAsync("sns", topic.Name, cancellationToken);

    public ValueTask<string> QueueArnAsync(string queueName, CancellationToken cancellationToken = default) =>
        ArnAsync("sqs", queueName, cancellationToken);

    /// <summary>For the SDK's requests only: in an emulator the host in it need not resolve.</summary>
    public async ValueTask<string> QueueUrlAsync(string queueName, CancellationToken cancellationToken = default)
    {
        if (queueUrls.TryGetValue(queueName, out var known))
            return known;

        var answer = await sqs.GetQueueUrlAsync(queueName, cancellationToken);
        return queueUrls[queueName] = answer.QueueUrl;
    }

    private async ValueTask<string> ArnAsync(string service, string name, CancellationToken cancellationToken) =>
        $"arn:{settings.RegionEndpoint.PartitionName}:{service}:{settings.Region}:{await account.IdAsync(cancellationToken)}:{name}";
}
