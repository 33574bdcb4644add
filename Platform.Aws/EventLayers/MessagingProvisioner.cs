using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using Amazon.SQS;

namespace Platform.Aws.EventLayers;

/// <summary>Topics and queues first, all at once, then the subscriptions between them.</summary>
internal sealed class MessagingProvisioner(IAmazonSQS sqs, IAmazonSimpleNotificationService sns, LayerAddresses addresses)
{
    public async Task ProvisionAsync(EventLayer layer, CancellationToken cancellationToken)
    {
        var queues = new QueueProvisioner(sqs, addresses);
        await Task.WhenAll(
        [
            .. layer.Topics.All.Select(topic => sns.CreateTopicAsync(new CreateTopicRequest { Name = topic.Name }, cancellationToken)),
            .. layer.Queues.All.Select(queue => queues.ProvisionAsync(
                queue, [.. layer.Subscriptions.Where(subscription => subscription.Queue == queue).Select(subscription => subscription.Topic)], cancellationToken)),
        ]);

        await Task.WhenAll(layer.Subscriptions
            .GroupBy(subscription => subscription.Topic)
            .Select(topic => SubscribeAsync(topic.Key, [.. topic], cancellationToken)));
    }

    private async Task SubscribeAsync(TopicDescription topic, SubscriptionDescription[] described, CancellationToken cancellationToken)
    {
        var topicArn = await addresses.ArnAsync(topic, cancellationToken);
        var existing = await ListAsync(topicArn, cancellationToken);

        foreach (var subscription in described)
        {
            var queueArn = await addresses.QueueArnAsync(subscription.Queue.Name, cancellationToken);
            var attributes = await AttributesAsync(subscription, cancellationToken);
            if (existing.TryGetValue(queueArn, out var subscriptionArn))
            {
                await UpdateAsync(subscriptionArn, attributes, cancellationToken);
                continue;
            }

            await sns.SubscribeAsync(
                new SubscribeRequest
                {
                    TopicArn = topicArn,
                    Protocol = "sqs",
                    Endpoint = queueArn,
                    Attributes = attributes.Where(attribute => attribute.Value != NoFilter).ToDictionary(),
                },
                cancellationToken);
        }
    }

    private async Task<Dictionary<string, string>> ListAsync(string topicArn, CancellationToken cancellationToken)
    {
        var byEndpoint = new Dictionary<string, string>();
        string? next = null;
        do
        {
            var page = await sns.ListSubscriptionsByTopicAsync(new ListSubscriptionsByTopicRequest { TopicArn = topicArn, NextToken = next }, cancellationToken);
            foreach (var subscription in page.Subscriptions)
                byEndpoint[subscription.Endpoint] = subscription.SubscriptionArn;
            next = page.NextToken;
        }
        while (!string.IsNullOrEmpty(next));

        return byEndpoint;
    }

    // What removes a filter from a subscription that had one.
    private const string NoFilter = "{}";

    private async Task<Dictionary<string, string>> AttributesAsync(SubscriptionDescription subscription, CancellationToken cancellationToken) => new()
    {
        ["RawMessageDelivery"] = "true",
        ["FilterPolicy"] = subscription.Filter?.ToJson() ?? NoFilter,
        ["RedrivePolicy"] = $$"""{"deadLetterTargetArn":"{{await addresses.QueueArnAsync(subscription.Queue.DeadLetterName, cancellationToken)}}"}""",
    };

    private async Task UpdateAsync(string subscriptionArn, Dictionary<string, string> wanted, CancellationToken cancellationToken)
    {
        var actual = (await sns.GetSubscriptionAttributesAsync(
            new GetSubscriptionAttributesRequest { SubscriptionArn = subscriptionArn }, cancellationToken)).Attributes;

        foreach (var (name, value) in wanted)
        {
            if (actual.GetValueOrDefault(name, name == "FilterPolicy" ? NoFilter : "") == value)
                continue;

            await sns.SetSubscriptionAttributesAsync(
                new SetSubscriptionAttributesRequest { SubscriptionArn = subscriptionArn, AttributeName = name, AttributeValue = value },
                cancellationToken);
        }
    }
}
