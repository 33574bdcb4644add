using System.Text;
using Amazon.DynamoDBv2;
using Platform.Aws.Audit;
using Platform.Aws.Dynamo;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Tests.Emulators;

namespace Platform.Tests.Aws;

public sealed class EventAuditTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private EventAudit Audit => layer.Get<EventAudit>();

    [Fact]
    public async Task Stages_are_read_by_time_and_the_first_record_of_each_stands()
    {
        var unified = Events.Of(EventType.ContentUpdated, client: "first");
        await RecordAsync(unified, Stages.Projected, Start.AddSeconds(2), "v7");
        await RecordAsync(unified, Stages.Published, Start);
        await RecordAsync(unified, Stages.Projected, Start.AddSeconds(9), "later");
        await RecordAsync(unified, Stages.BuildRequested, Start.AddSeconds(2));

        var stages = await Audit.ReadAsync(unified.EventId, Cancellation);

        Assert.Equal([Stages.Published, Stages.Projected, Stages.BuildRequested], stages.Select(stage => stage.Stage));
        Assert.Equal(new AuditStage(unified.EventId, Stages.Projected, "first#dev", Start.AddSeconds(2), "v7"), stages[1]);
    }

    [Fact]
    public async Task The_event_is_kept_for_90_days_and_read_back()
    {
        var unified = Events.Of(EventType.ContentUpdated, client: "kept");
        var body = Encoding.UTF8.GetString(EventJson.Serialize(unified));

        await Audit.RecordEventAsync(unified, body, Start, Cancellation);

        Assert.Equal(body, await Audit.ReadEventAsync(unified.EventId, Cancellation));
        Assert.Null(await Audit.ReadEventAsync(new EventId("evt_none"), Cancellation));
        Assert.Equal(Stages.Audited, Assert.Single(await Audit.ReadAsync(unified.EventId, Cancellation)).Stage);
        var item = await layer.Get<IAmazonDynamoDB>().FindAsync(layer.Layer.Tables.EventAudit.Name, unified.EventId.Value, Stages.Audited, Cancellation);
        Assert.Equal(Start.AddDays(90).ToUnixTimeSeconds(), item!.Number("expires_at"));
    }

    [Fact]
    public async Task The_latest_stages_of_a_client_come_newest_first()
    {
        var (mine, other) = (Events.Of(EventType.ContentUpdated, client: "mine"), Events.Of(EventType.ContentUpdated, client: "other"));
        for (var i = 0; i < 3; i++)
            await RecordAsync(mine, Stages.InOrder[i], Start.AddSeconds(i));
        await RecordAsync(other, Stages.Live, Start);

        var recent = await Audit.RecentAsync(mine.ClientId, "dev", 2, Cancellation);

        Assert.Equal([Stages.InOrder[2], Stages.InOrder[1]], recent.Select(stage => stage.Stage));
    }

    private Task RecordAsync(UnifiedEvent unified, string stage, DateTimeOffset at, string? detail = null) =>
        Audit.RecordStageAsync(unified.EventId, stage, unified.ClientId, unified.Environment, at, detail, Cancellation);
}
