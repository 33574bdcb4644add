using Platform.Aws.Audit;
using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Tests.Content;

public sealed class ProjectionTests(ContentFixture content) : IClassFixture<ContentFixture>
{
    private readonly Events events = new(content.Client);

    [Fact]
    public async Task An_article_is_published_and_a_build_asked_for()
    {
        var article = events.Article("hello", 1, "Hello") with
        {
            DeliveryId = NewId.Delivery(Events.At(1)),
            DeliveryEvents = 3,
            Traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            Data = new EventData { UnifiedFields = new UnifiedFields { Title = "Hello", Tags = ["clay"] }, BuildRequired = true, Priority = Priority.High },
        };

        await content.PublishAsync(article);

        var item = await content.FindAsync("hello");
        Assert.NotNull(item);
        Assert.Equal(("Hello", "hello", "en", 1L), (item.Title, item.Slug, item.Locale, item.Version));
        Assert.Equal(["clay"], item.Tags);
        Assert.Equal("rev-1", item.Provenance["title"].Revision);

        var request = await content.FindRequestAsync(article);
        Assert.NotNull(request);
        Assert.Equal(EventId.Derive(article.EventId.Value, EventType.BuildRequested, new ContentId(article.EventId.Value), null), request.EventId);
        Assert.Equal((ProviderId.Platform, ContentType.Site, article.EventId.Value), (request.Provider, request.ContentType, request.ContentId.Value));
        Assert.Equal((article.DeliveryId, article.DeliveryEvents, article.Traceparent), (request.DeliveryId, request.DeliveryEvents, request.Traceparent));
        Assert.Equal(Priority.High, request.Data.Priority);
        Assert.Equal((article.EventId, article.Provider), (request.Data.UnifiedFields.Build!.Cause, request.Data.UnifiedFields.Build.CauseProvider));
        Assert.Equal(["hello#en"], request.Data.UnifiedFields.Build.ChangedItems);
        Assert.Equal([Stages.Projected, Stages.BuildRequested], (await content.StagesAsync(article)).Except([Stages.Audited]));
    }

    [Fact]
    public async Task B1_An_edit_that_changes_no_page_asks_for_no_build()
    {
        var first = events.Article("same", 1);
        var second = events.Article("same", 2);

        await content.PublishAsync(first);
        await content.PublishAsync(second);

        Assert.Null(await content.FindRequestAsync(second));
        Assert.Contains(Stages.Unchanged, await content.StagesAsync(second));
        var item = await content.FindAsync("same");
        Assert.Equal((1L, "rev-2"), (item!.Version, item.Provenance["title"].Revision));
    }

    [Fact]
    public async Task B2_A_revision_that_comes_late_changes_nothing()
    {
        var late = events.Article("order", 1, "old");
        await content.PublishAsync(events.Article("order", 2, "new"));

        await content.PublishAsync(late);

        Assert.Equal("new", (await content.FindAsync("order"))!.Title);
        Assert.Null(await content.FindRequestAsync(late));
        Assert.Contains(Stages.Stale, await content.StagesAsync(late));
    }

    [Fact]
    public async Task B3_On_equal_keys_a_delete_wins_whichever_comes_first()
    {
        await content.PublishAsync(events.Article("tie-a", 5));
        await content.PublishAsync(events.Delete("tie-a", 5));
        await content.PublishAsync(events.Delete("tie-b", 5));
        await content.PublishAsync(events.Article("tie-b", 5));

        Assert.Null(await content.FindAsync("tie-a"));
        Assert.Null(await content.FindAsync("tie-b"));
    }

    [Fact]
    public async Task B3_Content_that_was_seen_at_a_key_never_applies_there_again()
    {
        var first = events.Article("swap", 5, "first");
        await content.PublishAsync(first);
        await content.PublishAsync(events.Article("swap", 5, "second"));
        Assert.Equal("second", (await content.FindAsync("swap"))!.Title);

        await content.PublishAsync(first, events.Again(first));

        Assert.Equal("second", (await content.FindAsync("swap"))!.Title);
    }

    [Fact]
    public async Task B4_A_delete_without_locale_takes_all_locales_and_keeps_late_ones_out()
    {
        await content.PublishAsync(events.Article("gone", 1), events.Article("gone", 1, locale: "de"));
        Assert.NotNull(await content.FindAsync("gone", "de"));
        var delete = events.Delete("gone", 3, locale: null);

        await content.PublishAsync(delete);
        await content.PublishAsync(events.Article("gone", 2, locale: "fr"), events.Article("gone", 2, locale: "de"));

        foreach (var locale in new[] { "en", "de", "fr" })
            Assert.Null(await content.FindAsync("gone", locale));
        Assert.Equal(["gone#de", "gone#en"], (await content.FindRequestAsync(delete))!.Data.UnifiedFields.Build!.ChangedItems);

        await content.PublishAsync(events.Article("gone", 4, "back"));
        Assert.Equal("back", (await content.FindAsync("gone"))!.Title);
        Assert.Null(await content.FindAsync("gone", "de"));
    }

    [Fact]
    public async Task B4_A_delete_for_all_and_a_locale_at_once_end_the_same_whoever_is_first()
    {
        for (var round = 0; round < 10; round++)
        {
            var id = $"race-{round}";
            await Task.WhenAll(
                content.ProjectAsync(events.Delete(id, 2, locale: null)),
                content.ProjectAsync(events.Article(id, 1)),
                content.ProjectAsync(events.Article(id, 1, locale: "de")));

            Assert.Null(await content.FindAsync(id));
            Assert.Null(await content.FindAsync(id, "de"));
        }
    }

    [Fact]
    public async Task Unpublishing_removes_and_publishing_again_brings_back()
    {
        await content.PublishAsync(events.Article("off", 1));
        await content.PublishAsync(events.Delete("off", 2, how: EventType.ContentUnpublished));
        Assert.Null(await content.FindAsync("off"));

        await content.PublishAsync(events.Article("off", 3) with { EventType = EventType.ContentPublished });

        Assert.Equal(3, (await content.FindAsync("off"))!.Version);
    }

    [Fact]
    public async Task B5_Concurrent_revisions_of_one_item_end_in_the_newest()
    {
        var revisions = Enumerable.Range(1, 20).Select(minute => events.Article("busy", minute, $"revision {minute}")).ToArray();
        Random.Shared.Shuffle(revisions);

        await content.PublishAsync(revisions);

        Assert.Equal("revision 20", (await content.FindAsync("busy"))!.Title);
        // Whoever wrote the newest asked for its build: any of them may have met it while it recomputed.
        var requested = new List<UnifiedEvent?>();
        foreach (var revision in revisions)
            requested.Add(await content.FindRequestAsync(revision));
        Assert.Contains(requested, request => request is not null);
        Assert.Null(await content.FindOwedAsync("busy"));
    }

    /// <summary>The other one finds the item already right by its own sources, and writes nothing that would stop us.</summary>
    [Fact]
    public async Task B5_A_source_that_changes_while_the_item_is_written_is_seen()
    {
        await content.ProjectAsync(events.Product("aba", 1, "ABA", stock: 5));
        content.Faults.Meanwhile(
            call => WritesTo(call, "pub#aba#en"), () => content.ProjectAsync(events.Refund("o-aba", "r-aba", 11, ("ABA", 2))));

        await content.ProjectAsync(events.Order("o-aba", 10, ("ABA", 2)));

        Assert.True(content.Faults.Struck);
        Assert.Equal(5, (await content.FindAsync("aba"))!.Product!.Stock);
    }

    [Theory]
    [InlineData("src#sanity#{0}#de", 0)]
    [InlineData("pub#{0}#de", 1)]
    public async Task B4_A_delete_for_all_in_the_middle_of_a_locales_write_is_seen(string row, int number)
    {
        var id = $"middle-{number}";
        content.Faults.Meanwhile(call => WritesTo(call, string.Format(row, id)), () => content.ProjectAsync(events.Delete(id, 2, locale: null)));

        await content.ProjectAsync(events.Article(id, 1, locale: "de"));

        Assert.True(content.Faults.Struck);
        Assert.Null(await content.FindAsync(id, "de"));
    }

    [Theory]
    [InlineData("src#sanity#{0}#en", 0)]
    [InlineData("sku#{0}#sanity#{0}#en", 1)]
    [InlineData("pub#{0}#en", 2)]
    public async Task B8_An_order_in_the_middle_of_its_products_first_write_is_counted(string row, int number)
    {
        var id = $"meet-{number}";
        content.Faults.Meanwhile(call => WritesTo(call, string.Format(row, id)), () => content.ProjectAsync(events.Order($"o-{id}", 2, (id, 2))));

        await content.ProjectAsync(events.Product(id, 1, id, stock: 5));

        Assert.True(content.Faults.Struck);
        Assert.Equal(3, (await content.FindAsync(id))!.Product!.Stock);
    }

    [Fact]
    public async Task A_draft_is_kept_apart()
    {
        await content.PublishAsync(events.Article("draft", 1, "published"));
        var draft = events.Article("draft", 2, "a draft") with { Draft = true };

        await content.PublishAsync(draft);

        Assert.Equal("published", (await content.FindAsync("draft"))!.Title);
        Assert.True((await content.FindRequestAsync(draft))!.Draft);
        Assert.Contains(Stages.DraftKept, await content.StagesAsync(draft));
    }

    [Fact]
    public async Task A_message_that_is_no_event_becomes_a_dead_letter()
    {
        var queue = content.Layer.Layer.Queues.ContentProjection;

        await content.Layer.Get<Platform.Aws.Queues.QueueSender>().SendAsync(queue, "{\"schema_version\":\"7.0\"}", cancellationToken: TestContext.Current.CancellationToken);

        await Waiting.Eventually.BecomesAsync(
            token => content.Layer.Get<Platform.Aws.Queues.DeadLetters>().CountAsync(queue, token), count => count == 1);
        await content.DrainAsync(queue);
    }

    private static bool WritesTo(object call, string row) => call is Amazon.DynamoDBv2.Model.PutItemRequest put && put.Item["sk"].S == row;
}
