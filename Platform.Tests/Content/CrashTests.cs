using System.Text;
using Amazon.DynamoDBv2.Model;
using Amazon.SimpleNotificationService.Model;
using Platform.Aws.Deliveries;
using Platform.Aws.Dynamo;
using Platform.Domain.Content;
using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Tests.Content;

public sealed class CrashTests(ContentFixture content) : IClassFixture<ContentFixture>
{
    private readonly Events events = new(content.Client);

    [Fact]
    public async Task B5_A_crash_after_the_cache_write_and_before_the_build_request_costs_no_build()
    {
        var article = events.Article("crash", 1);
        content.Faults.Before(call => call is PublishRequest);

        await content.PublishAsync(article);

        Assert.True(content.Faults.Struck);
        Assert.NotNull(await content.FindAsync("crash"));
        Assert.NotNull(await content.FindRequestAsync(article));
        Assert.Null(await content.FindOwedAsync("crash"));
    }

    [Fact]
    public async Task B5_A_request_that_went_out_twice_has_one_id()
    {
        var article = events.Article("twice", 1);
        content.Faults.After(call => call is PublishRequest);

        await content.PublishAsync(article);

        Assert.True(content.Faults.Struck);
        var requests = await content.RequestsAsync(article);
        Assert.Equal(2, requests.Count);
        Assert.Single(requests.Select(request => request.EventId).Distinct());
    }

    [Fact]
    public async Task B5_A_later_event_pays_what_an_item_still_owes()
    {
        var first = events.Article("debt", 1);
        content.Faults.Before(call => call is PublishRequest);
        await Assert.ThrowsAsync<HttpRequestException>(() => content.ProjectAsync(first));
        Assert.Equal(first.EventId, (await content.FindOwedAsync("debt"))!.Cause);

        await content.ProjectAsync(events.Article("debt", 2));

        Assert.NotNull(await content.FindRequestAsync(first));
        Assert.Null(await content.FindOwedAsync("debt"));
    }

    /// <summary>Each step of each kind of event, lost or done, then the same message again.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task B5_A_crash_at_any_step_ends_in_the_same_state(bool afterEffect)
    {
        foreach (var (name, prepare, act) in Cases())
        {
            var clean = await RunAsync($"{name}-clean", prepare, act, null, afterEffect);
            for (var step = 0; ; step++)
            {
                var crashed = await RunAsync($"{name}-{step}", prepare, act, step, afterEffect);
                Assert.Equal((name, step, clean), (name, step, crashed));
                if (!content.Faults.Struck)
                    break;
                Assert.True(step < 60, "The steps of one event have an end.");
            }
        }
    }

    [Fact]
    public async Task A5_A7_An_event_is_settled_last_and_also_when_it_is_stale()
    {
        var newer = await StoreAsync(events.Article("settle", 2));
        var stale = await StoreAsync(events.Article("settle", 1));
        Assert.True(await IsUnsettledAsync(newer));

        content.Faults.Before(call => call is PublishRequest);
        await Assert.ThrowsAsync<HttpRequestException>(() => content.ProjectAsync(newer));
        Assert.True(await IsUnsettledAsync(newer));

        await content.PublishAsync(newer);
        await content.PublishAsync(stale);

        Assert.False(await IsUnsettledAsync(newer));
        Assert.False(await IsUnsettledAsync(stale));
    }

    private IEnumerable<(string Name, Func<string, UnifiedEvent[]> Prepare, Func<string, UnifiedEvent> Act)> Cases()
    {
        yield return ("new", _ => [], id => events.Article(id, 1));
        yield return ("moved", id => [events.Article(id, 1)], id => events.Article(id, 2, "moved", fields => fields with { Slug = $"{id}-elsewhere" }));
        yield return ("deleted", id => [events.Article(id, 1), events.Article(id, 1, locale: "de")], id => events.Delete(id, 2, locale: null));
        yield return ("product", id => [events.Order($"o-{id}", 5, ($"sku-{id}", 2))], id => events.Product(id, 1, $"sku-{id}", stock: 9));
        yield return (
            "variants",
            id => [events.ShopVariants($"shop-{id}", 1, "A thing", ($"a-{id}", 5), ($"b-{id}", 5)), events.Product(id, 2, $"b-{id}")],
            id => events.ShopVariants($"shop-{id}", 3, "A thing", ($"a-{id}", 5), ($"b-{id}", 0)));
        yield return ("order", id => [events.Product(id, 1, $"sku-{id}", stock: 2)], id => events.Order($"o-{id}", 5, ($"sku-{id}", 2)));
    }

    private async Task<string> RunAsync(string id, Func<string, UnifiedEvent[]> prepare, Func<string, UnifiedEvent> act, int? crashAt, bool afterEffect)
    {
        content.Faults.Clear();
        foreach (var before in prepare(id))
            await content.ProjectAsync(before);
        var unified = act(id);

        if (crashAt is { } step)
            content.Faults.AtStep(step, afterEffect);
        try
        {
            await content.ProjectAsync(unified);
        }
        catch (HttpRequestException)
        {
            await content.ProjectAsync(unified);
        }

        var item = await content.FindAsync(id);
        var request = await content.FindRequestAsync(unified);
        var found = item is null || (await content.FindBySlugAsync(item.Type, item.Slug))?.Id == item.Id;
        var state = $"{(item is null ? "gone" : Encoding.UTF8.GetString(ItemJson.Serialize(item)))}, requested at {request?.Data.Priority}, owes {await content.FindOwedAsync(id)}, found by slug: {found}";
        return state.Replace(id, "…", StringComparison.OrdinalIgnoreCase);
    }

    private async Task<UnifiedEvent> StoreAsync(UnifiedEvent unified)
    {
        var stored = unified with { DeliveryId = NewId.Delivery(Events.At(0)), DeliveryEvents = 1 };
        await content.Layer.Get<Amazon.DynamoDBv2.IAmazonDynamoDB>().PutItemAsync(
            new PutItemRequest
            {
                TableName = content.Layer.Layer.Tables.WebhookDeliveries.Name,
                Item = DeliveryItems.Of(stored, stored.DeliveryId.Value).SetDue(Events.At(0)),
            },
            TestContext.Current.CancellationToken);
        return stored;
    }

    private async Task<bool> IsUnsettledAsync(UnifiedEvent unified)
    {
        var answer = await content.Layer.Get<Amazon.DynamoDBv2.IAmazonDynamoDB>().GetItemAsync(
            new GetItemRequest
            {
                TableName = content.Layer.Layer.Tables.WebhookDeliveries.Name,
                Key = Items.Key(DeliveryKeys.DeliveryOf(unified.DeliveryId!.Value), DeliveryKeys.EventOf(unified.EventId)),
                ConsistentRead = true,
            },
            TestContext.Current.CancellationToken);
        var unsettled = answer.Item.ContainsKey("unsettled");
        Assert.NotEqual(unsettled, answer.Item.ContainsKey("expires_at"));
        return unsettled;
    }
}
