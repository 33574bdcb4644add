using Platform.Aws.Audit;
using Platform.Aws.Deliveries;
using Platform.Cli.Commands.Deliveries;
using Platform.Domain.Events;

namespace Platform.Tests.Cli;

public sealed class JourneyTextTests
{
    private static readonly DateTimeOffset Received = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly DeliveryRecord Delivery = new()
    {
        Id = new("dlv_1"),
        Client = new("editorial-store"),
        Environment = "dev",
        Provider = new("sanity"),
        NativeId = "key-1",
        Kind = "update",
        ReceivedAt = Received,
        State = DeliveryState.Settled,
        Secret = "env:EDITORIAL_STORE_SANITY",
        Trust = Trust.Signed,
        SignedAt = Received.AddMilliseconds(-200),
        Path = "/webhooks/sanity",
        Headers = [],
        BodyHash = "0",
        BodySize = 4193,
        Events = 1,
        RequestId = "r",
        ClaimKey = "k",
    };

    private static readonly DeliveryEvent Event = new()
    {
        Id = new("evt_1"),
        EventType = EventType.ContentUpdated,
        ContentType = ContentType.Article,
        ContentId = new("article-1"),
        Locale = "en",
        State = DeliveryEventState.Settled,
        Publishes = 1,
        PublishedAt = Received.AddMilliseconds(30),
        SettledAt = Received.AddMilliseconds(250),
    };

    [Fact]
    public void Whole_way_is_told_in_order_with_times()
    {
        var journey = new Journey(Delivery, [new EventJourney(Event,
        [
            Stage(Stages.Projected, 120), Stage(Stages.Audited, 60), Stage(Stages.BuildRequested, 130, "evt_2"), Stage(Stages.Batched, 200, "bat_1"), Stage(Stages.Live, 4200, "release abcdefghijkl"),
        ])], BodyAvailable: true);

        Assert.Equal(
            [
                "dlv_1: sanity for editorial-store (dev)",
                "2026-11-02 09:00:00.000Z  received update, 4,193 bytes, as the provider's key-1",
                "                 -0.20 s  signature proved by env:EDITORIAL_STORE_SANITY (the time it was signed)",
                "settled, 1 event",
                "  evt_1: content_updated, article article-1 (en)",
                "                   +0.03 s  published",
                "                   +0.06 s  written to the audit",
                "                   +0.12 s  projected into the content cache",
                "                   +0.13 s  asked for a build (evt_2)",
                "                   +0.20 s  joined a batch (bat_1)",
                "                   +0.25 s  settled",
                "                   +4.20 s  live (release abcdefghijkl)",
            ],
            JourneyText.Of(journey));
        Assert.True(journey.IsOver);
    }

    [Theory]
    [InlineData(Stages.Projected, false)]
    [InlineData(Stages.Dropped, true)]
    [InlineData(Stages.Failed, false)]
    [InlineData(Stages.DeadLettered, true)]
    public void Journey_that_asked_for_a_build_is_over_with_the_build(string last, bool over) =>
        Assert.Equal(over, new Journey(Delivery, [new EventJourney(Event, [Stage(Stages.BuildRequested, 1), Stage(last, 2)])], true).IsOver);

    [Fact]
    public void Journey_without_a_build_is_over_once_it_is_settled()
    {
        Assert.True(new Journey(Delivery, [new EventJourney(Event, [Stage(Stages.Unchanged, 1)])], true).IsOver);
        Assert.False(new Journey(Delivery, [new EventJourney(Event with { State = DeliveryEventState.Published, SettledAt = null }, [])], true).IsOver);
        Assert.False(new Journey(Delivery, [], true).IsOver);
    }

    [Theory]
    [InlineData(DeliveryState.Ignored, "ignored: Not ours.")]
    [InlineData(DeliveryState.Rejected, "rejected (topic_mismatch): Not ours.")]
    [InlineData(DeliveryState.Quarantined, "quarantined, to be replayed once it is understood: Not ours.")]
    public void Delivery_without_events_says_why(DeliveryState state, string told)
    {
        var journey = new Journey(Delivery with { State = state, Events = 0, Reason = "Not ours.", Code = "topic_mismatch" }, [], true);
        Assert.Contains(told, JourneyText.Of(journey));
        Assert.True(journey.IsOver);
    }

    private static AuditStage Stage(string stage, int milliseconds, string? detail = null) =>
        new(new("evt_1"), stage, "editorial-store#dev", Received.AddMilliseconds(milliseconds), detail);
}
