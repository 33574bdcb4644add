using System.Text.Json.Nodes;
using Amazon.SQS;
using Amazon.SQS.Model;

namespace Platform.Aws.EventLayers;

/// <summary>A queue after its dead-letter queue, which its redrive policy names.</summary>
internal sealed class QueueProvisioner(IAmazonSQS sqs, LayerAddresses addresses)
{
    public async Task ProvisionAsync(QueueDescription queue, IReadOnlyList<TopicDescription> topics, CancellationToken cancellationToken)
    {
        var deadLetterArn = await addresses.QueueArnAsync(queue.DeadLetterName, cancellationToken);
        var policies = topics.Count == 0
            ? (Queue: null, DeadLetter: null)
            : (Queue: await PolicyAsync(queue.Name, topics, cancellationToken),
               DeadLetter: await PolicyAsync(queue.DeadLetterName, topics, cancellationToken));

        await ProvisionAsync(queue.DeadLetterName, Attributes(queue.DeadLetterRetention, policies.DeadLetter), cancellationToken);

        var attributes = Attributes(queue.Retention, policies.Queue);
        attributes["VisibilityTimeout"] = queue.VisibilityTimeout.TotalSeconds.ToString();
        attributes["RedrivePolicy"] = $$"""{"deadLetterTargetArn":"{{deadLetterArn}}","maxReceiveCount":{{queue.MaxReceives}}}""";
        await ProvisionAsync(queue.Name, attributes, cancellationToken);
    }

    private async Task ProvisionAsync(string name, Dictionary<string, string> attributes, CancellationToken cancellationToken)
    {
        try
        {
            await sqs.CreateQueueAsync(new CreateQueueRequest { QueueName = name, Attributes = attributes }, cancellationToken);
        }
        catch (QueueNameExistsException)
        {
            // It is there with other attributes.
            var url = await addresses.QueueUrlAsync(name, cancellationToken);
            await sqs.SetQueueAttributesAsync(new SetQueueAttributesRequest { QueueUrl = url, Attributes = attributes }, cancellationToken);
        }
    }

    private static Dictionary<string, string> Attributes(TimeSpan retention, string? policy)
    {
        var attributes = new Dictionary<string, string> { ["MessageRetentionPeriod"] = retention.TotalSeconds.ToString() };
        if (policy is not null)
            attributes["Policy"] = policy;
        return attributes;
    }

    private async Task<string> PolicyAsync(string queueName, IReadOnlyList<TopicDescription> topics, CancellationToken cancellationToken)
    {
        var queueArn = await addresses.QueueArnAsync(queueName, cancellationToken);
        var topicArns = new JsonArray();
        foreach (var topic in topics)
            topicArns.Add(await addresses.ArnAsync(topic, cancellationToken));

        return new JsonObject
        {
            ["Version"] = "2012-10-17",
            ["Statement"] = new JsonArray(new JsonObject
            {
                ["Effect"] = "Allow",
                ["Principal"] = new JsonObject { ["Service"] = "sns.amazonaws.com" },
                ["Action"] = "sqs:SendMessage",
                ["Resource"] = queueArn,
                ["Condition"] = new JsonObject { ["ArnEquals"] = new JsonObject { ["aws:SourceArn"] = topicArns } },
            }),
        }.ToJsonString();
    }
}
