using Amazon.DynamoDBv2;
using Microsoft.Extensions.Time.Testing;
using Platform.Content.Cache;
using Platform.Content.Sources;
using Platform.Domain.Events;

namespace Platform.Tests.Content;

public sealed class SourceTableTests(ContentFixture content) : IClassFixture<ContentFixture>
{
    private readonly Events events = new(content.Client);
    private readonly FakeTimeProvider clock = new(Events.At(0));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private SourceTable Sources => new(new ContentCache(content.Layer.Get<IAmazonDynamoDB>(), content.Layer.Layer, clock));

    [Fact]
    public async Task B4_What_a_tombstone_for_all_locales_took_stays_away_when_its_seven_days_are_over()
    {
        var late = Record(events.Article("expired", 1, locale: "de"));
        await WriteAsync(Record(events.Article("expired", 1)));
        await WriteAsync(Record(events.Delete("expired", 3, locale: null)));
        await WriteAsync(late);

        clock.Advance(TimeSpan.FromDays(6));
        Assert.Equal(SourceDecision.Stale, await WriteAsync(late));

        clock.Advance(TimeSpan.FromDays(2));
        Assert.Null(await Sources.FindAsync(content.Site, late.Key, Cancellation));
        Assert.Null(await Sources.FindAsync(content.Site, late.Key with { Locale = "en" }, Cancellation));
    }

    [Fact]
    public async Task A_row_above_64_KiB_is_read_as_it_was_written()
    {
        var long_ = string.Concat(Enumerable.Range(0, 60_000).Select(number => $"<p>größe {number}</p>"));
        var record = Record(events.Article("long", 1, with: fields => fields with { BodyHtml = long_ }));

        await WriteAsync(record);

        Assert.Equal(long_, (await Sources.FindAsync(content.Site, record.Key, Cancellation))!.Value.Fields!.BodyHtml);
    }

    private Task<SourceDecision> WriteAsync(SourceRecord record) => Sources.WriteAsync(content.Site, record, draft: false, Cancellation);

    private SourceRecord Record(UnifiedEvent unified) => SourceRecords.Of(unified, "en", clock.GetUtcNow());
}
