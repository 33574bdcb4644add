using System.Text.Json.Nodes;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using Amazon.SQS;
using Platform.Aws.EventLayers;
using Platform.Aws.Queues;
using Platform.Tests.Emulators;

namespace Platform.Tests.Aws;

/// <summary>An event layer that stands is the one that is described, whoever made it.</summary>
public abstract class EventLayerShapeTests(EventLayerFixture layer)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_table_has_the_keys_and_indexes_that_are_described()
    {
        foreach (var described in layer.Layer.Tables.All)
        {
            var actual = (await layer.Get<IAmazonDynamoDB>().DescribeTableAsync(described.Name, Cancellation)).Table;

            Assert.Equal(["pk", "sk"], Names(actual.KeySchema));
            Assert.Equal(
                described.Indexes.Select(index => $"{index.Name}: {index.PartitionKey.Name}, {index.SortKey.Name}").Order(),
                (actual.GlobalSecondaryIndexes ?? []).Select(index => $"{index.IndexName}: {string.Join(", ", Names(index.KeySchema))}").Order());
            foreach (var key in described.Indexes.SelectMany(index => new[] { index.PartitionKey, index.SortKey }))
            {
                var type = actual.AttributeDefinitions.Single(attribute => attribute.AttributeName == key.Name).AttributeType.Value;
                Assert.Equal(key.Type == Platform.Aws.EventLayers.KeyType.Number ? "N" : "S", type);
            }
        }

        static IEnumerable<string> Names(IEnumerable<KeySchemaElement> schema) => schema.Select(key => key.AttributeName);
    }

    [Fact]
    public async Task Each_queue_has_a_dead_letter_queue_after_five_receives()
    {
        foreach (var described in layer.Layer.Queues.All)
        {
            var attributes = await AttributesAsync(described.Name);
            Assert.Equal("180", attributes["VisibilityTimeout"]);
            var redrive = JsonNode.Parse(attributes["RedrivePolicy"])!;
            Assert.Equal((await AttributesAsync(described.DeadLetterName))["QueueArn"], (string?)redrive["deadLetterTargetArn"]);
            Assert.Equal("5", redrive["maxReceiveCount"]!.ToString());
        }
    }

    [Fact]
    public async Task Each_subscription_delivers_raw_with_the_filter_that_is_described()
    {
        var sns = layer.Get<IAmazonSimpleNotificationService>();
        foreach (var topic in layer.Layer.Topics.All)
        {
            var actual = await SubscriptionsAsync(topic);
            var described = layer.Layer.Subscriptions.Where(subscription => subscription.Topic == topic).ToList();
            Assert.Equal(described.Select(subscription => subscription.Queue.Name).Order(), actual.Keys.Order());

            foreach (var subscription in described)
            {
                var attributes = (await sns.GetSubscriptionAttributesAsync(
                    new GetSubscriptionAttributesRequest { SubscriptionArn = actual[subscription.Queue.Name] }, Cancellation)).Attributes;
                Assert.Equal("true", attributes["RawMessageDelivery"]);
                Assert.Equal(subscription.Filter?.ToJson(), attributes.GetValueOrDefault("FilterPolicy"));
            }
        }
    }

    [Fact]
    public async Task A_message_received_five_times_moves_to_its_queues_dead_letters()
    {
        var receiver = new QueueReceiver(layer.Get<IAmazonSQS>(), layer.Get<LayerAddresses>());
        foreach (var described in layer.Layer.Queues.All)
        {
            await layer.Get<QueueSender>().SendAsync(described, described.Name, cancellationToken: Cancellation);
            for (var received = 1; received <= 5; received++)
                Assert.Equal(described.Name, Assert.Single(await receiver.ReceiveAsync(described.Name, 1, TimeSpan.FromSeconds(5), TimeSpan.Zero, Cancellation)).Message.Body);

            Assert.Empty(await receiver.ReceiveAsync(described.Name, 1, TimeSpan.Zero, TimeSpan.Zero, Cancellation));
            Assert.Equal(described.Name, Assert.Single(await layer.Get<DeadLetters>().ListAsync(described, cancellationToken: Cancellation)).Body);
        }
    }

    private async Task<Dictionary<string, string>> AttributesAsync(string queue)
    {
        var sqs = layer.Get<IAmazonSQS>();
        var url = await sqs.GetQueueUrlAsync(queue, Cancellation);
        return (await sqs.GetQueueAttributesAsync(url.QueueUrl, ["All"], Cancellation)).Attributes;
    }

    private async Task<Dictionary<string, string>> SubscriptionsAsync(TopicDescription topic)
    {
        var arn = await layer.Get<LayerAddresses>().ArnAsync(topic, Cancellation);
        var page = await layer.Get<IAmazonSimpleNotificationService>().ListSubscriptionsByTopicAsync(
            new ListSubscriptionsByTopicRequest { TopicArn = arn }, Cancellation);
        return page.Subscriptions.ToDictionary(subscription => subscription.Endpoint.Split(':')[^1], subscription => subscription.SubscriptionArn);
    }
}
