using System.Text;
using Amazon.DynamoDBv2;
using Platform.Aws.Content;
using Platform.Aws.Documents;
using Platform.Aws.Queues;
using Platform.Domain.Content;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Tests.Aws.LambdaHosting;
using Platform.Tests.Emulators;
using Platform.Tests.Waiting;

namespace Platform.Tests.Conformance;

/// <summary>A queue's messages have the same effect from a poll and from Lambda's trigger.</summary>
public sealed class HandlerConformanceTests(ProjectorTwins twins) : IClassFixture<ProjectorTwins>
{
    private static readonly ClientId Client = new("editorial-store");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Messages_a_poisoned_one_and_a_redelivery_have_the_same_effect()
    {
        var events = new Content.Events(Client);
        string[] bodies = [Text(events.Article("one", 1, "First")), "no event at all", Text(events.Article("two", 2, "Second"))];

        foreach (var body in bodies.Append(bodies[0]))
            await twins.KestrelLayer.Get<QueueSender>().SendAsync(twins.KestrelLayer.Layer.Queues.ContentProjection, body, cancellationToken: Cancellation);
        await Eventually.HoldsAsync(async _ => await TitleAsync(twins.KestrelLayer, "two") is not null && await DeadLettersAsync(twins.KestrelLayer) == 1);

        var queue = twins.LambdaLayer.Layer.Queues.ContentProjection.Name;
        var batch = await twins.Api.InvokeAsync(LambdaEvents.Sqs(queue, bodies.Select((body, number) => ($"m{number}", body))), cancellationToken: Cancellation);
        var redelivery = await twins.Api.InvokeAsync(LambdaEvents.Sqs(queue, ("m0", bodies[0])), cancellationToken: Cancellation);

        Assert.Empty(batch.FailedItems);
        Assert.Empty(redelivery.FailedItems);
        Assert.Equal(1, await DeadLettersAsync(twins.LambdaLayer));
        foreach (var id in new[] { "one", "two" })
            Assert.Equal(await TitleAsync(twins.KestrelLayer, id), await TitleAsync(twins.LambdaLayer, id));
        Assert.Equal("Second", await TitleAsync(twins.LambdaLayer, "two"));
    }

    private static string Text(UnifiedEvent unified) => Encoding.UTF8.GetString(EventJson.Serialize(unified));

    private static Task<int> DeadLettersAsync(EventLayerFixture layer) =>
        layer.Get<DeadLetters>().CountAsync(layer.Layer.Queues.ContentProjection, Cancellation);

    private static async Task<string?> TitleAsync(EventLayerFixture layer, string id)
    {
        var cache = new DocumentTable(layer.Get<IAmazonDynamoDB>(), layer.Layer.Tables.UnifiedContentCache.Name, TimeProvider.System);
        var key = ContentKeys.Published(ContentKeys.Partition(Client, "dev"), new ItemKey(new ContentId(id), "en"));
        return (await cache.GetAsync(key, ContentRows.Published, Cancellation))?.Value.Item?.Title;
    }
}
