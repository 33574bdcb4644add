using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using Amazon.SQS;
using Amazon.SQS.Model;
using Platform.Aws.EventLayers;
using Platform.Tests.Emulators;

namespace Platform.Tests.Aws;

public sealed class EventLayerProvisionerTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Provisioning_again_and_at_once_changes_nothing()
    {
        var before = await SubscriptionsAsync(layer.Layer.Topics.ContentEvents);
        var provisioner = layer.Get<EventLayerProvisioner>();

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => provisioner.ProvisionAsync(layer.Layer, cancellationToken: Cancellation)));

        Assert.Equal(before, await SubscriptionsAsync(layer.Layer.Topics.ContentEvents));
    }

    [Fact]
    public async Task Attributes_that_somebody_changed_are_set_back_to_the_description()
    {
        await using var own = await layer.AnotherAsync();
        var sns = own.Get<IAmazonSimpleNotificationService>();
        var sqs = own.Get<IAmazonSQS>();
        var subscription = (await SubscriptionsAsync(own.Layer.Topics.ContentEvents, own))[own.Layer.Queues.ContentProjection.Name];
        var queue = await sqs.GetQueueUrlAsync(own.Layer.Queues.BuildTicks.Name, Cancellation);
        await sns.SetSubscriptionAttributesAsync(
            new SetSubscriptionAttributesRequest { SubscriptionArn = subscription, AttributeName = "FilterPolicy", AttributeValue = """{"event_type":["x"]}""" }, Cancellation);
        await sqs.SetQueueAttributesAsync(
            new SetQueueAttributesRequest { QueueUrl = queue.QueueUrl, Attributes = new() { ["VisibilityTimeout"] = "7" } }, Cancellation);

        await own.Get<EventLayerProvisioner>().ProvisionAsync(own.Layer, cancellationToken: Cancellation);

        var attributes = await sns.GetSubscriptionAttributesAsync(new GetSubscriptionAttributesRequest { SubscriptionArn = subscription }, Cancellation);
        Assert.Equal(own.Layer.Subscriptions[0].Filter!.ToJson(), attributes.Attributes["FilterPolicy"]);
        Assert.Equal("180", (await AttributesAsync(own.Layer.Queues.BuildTicks.Name))["VisibilityTimeout"]);
    }

    [Fact]
    public async Task A_table_with_other_keys_is_refused_with_the_fix()
    {
        var other = EventLayer.For(layer.Prefix + "-other");
        await layer.Get<IAmazonDynamoDB>().CreateTableAsync(
            new CreateTableRequest
            {
                TableName = other.Tables.EventAudit.Name,
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                KeySchema = [new("id", Amazon.DynamoDBv2.KeyType.HASH)],
            },
            Cancellation);

        var fault = await Assert.ThrowsAsync<LayerMismatchException>(() =>
            layer.Get<EventLayerProvisioner>().ProvisionAsync(other, cancellationToken: Cancellation));

        Assert.Contains("is keyed by id, but this version wants pk,sk", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_payloads_bucket_and_the_named_site_buckets_are_there()
    {
        var site = layer.Layer.SiteBucket(new("demo"), "dev");

        await layer.Get<EventLayerProvisioner>().ProvisionAsync(layer.Layer, [site], Cancellation);

        foreach (var bucket in new[] { layer.Layer.PayloadsBucket, site })
            await layer.Get<IAmazonS3>().PutObjectAsync(new PutObjectRequest { BucketName = bucket, Key = "k", ContentBody = "v" }, Cancellation);
    }

    private async Task<Dictionary<string, string>> AttributesAsync(string queue)
    {
        var sqs = layer.Get<IAmazonSQS>();
        var url = await sqs.GetQueueUrlAsync(queue, Cancellation);
        return (await sqs.GetQueueAttributesAsync(url.QueueUrl, ["All"], Cancellation)).Attributes;
    }

    private async Task<Dictionary<string, string>> SubscriptionsAsync(TopicDescription topic, EventLayerFixture? of = null)
    {
        var arn = await (of ?? layer).Get<LayerAddresses>().ArnAsync(topic, Cancellation);
        var page = await layer.Get<IAmazonSimpleNotificationService>().ListSubscriptionsByTopicAsync(
            new ListSubscriptionsByTopicRequest { TopicArn = arn }, Cancellation);
        return page.Subscriptions.ToDictionary(subscription => subscription.Endpoint.Split(':')[^1], subscription => subscription.SubscriptionArn);
    }
}
