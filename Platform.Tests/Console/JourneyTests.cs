using Platform.Aws.Audit;
using Platform.Aws.Deliveries;
using Platform.Console;
using Platform.Console.Deliveries;
using Platform.Console.Sites;
using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Tests.Console;

public sealed class JourneyTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly ClientId Client = new("tide");

    private static readonly string[] WayToLive =
        ["Received", "Verified", "Claimed", "Normalised", "Published", "Projected", "Build requested", "Batched", "Building", "Live"];

    [Fact]
    public void A_delivery_that_is_live_has_done_every_step()
    {
        var steps = StepsOf(Story(Trail(
            (Stages.Projected, ""), (Stages.BuildRequested, "evt_r"), (Stages.Batched, "bat_1"), (Stages.Building, "bld_1"), (Stages.Live, "a1b2c3d4e5f6"))));

        Assert.Equal(WayToLive, steps.Select(step => step.Name));
        Assert.All(steps, step => Assert.Equal(StepState.Done, step.State));
        Assert.Contains("href=\"/builds/bld_1\"", steps[^2].Why.Markup, StringComparison.Ordinal);
        Assert.Contains("http://a1b2c3d4e5f6--tide.localhost:7104/", steps[^1].Why.Markup, StringComparison.Ordinal);
        Assert.Equal(Start.AddSeconds(5), steps[^1].At);
    }

    [Fact]
    public void The_first_step_that_is_not_done_is_the_present_one_and_the_rest_is_ahead()
    {
        var steps = StepsOf(Story(Trail((Stages.Projected, ""), (Stages.BuildRequested, "evt_r"), (Stages.Batched, "bat_1"))));

        Assert.Equal(WayToLive, steps.Select(step => step.Name));
        Assert.Equal(("Building", StepState.Now), (steps[^2].Name, steps[^2].State));
        Assert.Equal(StepState.Ahead, steps[^1].State);
    }

    [Fact]
    public void A_step_is_done_when_every_event_of_the_delivery_has_done_it()
    {
        var steps = StepsOf(Story(Trail((Stages.Projected, ""), (Stages.BuildRequested, "evt_r")), Trail((Stages.Projected, ""))));

        var requested = Assert.Single(steps, step => step.Name == "Build requested");
        Assert.Equal((StepState.Now, "1 of 2"), (requested.State, requested.Why.Markup));
    }

    [Theory]
    [InlineData(Stages.Unchanged, "the item reads as it did before")]
    [InlineData(Stages.Stale, "something newer is there already")]
    [InlineData(Stages.PendingProduct, "it waits for its product, which hasn’t come yet")]
    [InlineData(Stages.DraftKept, "it is a draft, which previews show")]
    [InlineData(Stages.Unreadable, "what it said before stands, as it can’t be read: ")]
    public void What_changes_nothing_ends_without_a_build_and_says_why(string stage, string why)
    {
        var steps = StepsOf(Story(Trail((stage, ""))));

        Assert.Equal(["Projected", "Nothing to build"], steps.Select(step => step.Name).TakeLast(2));
        Assert.Equal((StepState.Done, why), (steps[^1].State, steps[^1].Why.Markup));
    }

    [Fact]
    public void An_event_that_nobody_projects_ends_with_its_settling()
    {
        var steps = StepsOf(Story(Trail() with { Event = Event(DeliveryEventState.Settled) }));

        Assert.Equal(["Published", "Settled", "Nothing to build"], steps.Select(step => step.Name).TakeLast(3));
    }

    [Fact]
    public void A_failed_build_is_a_failed_end_that_tells_what_follows()
    {
        var end = StepsOf(Story(Trail((Stages.BuildRequested, ""), (Stages.Batched, ""), (Stages.Building, "bld_1"), (Stages.Failed, "eleventy ended with 1"))))[^1];

        Assert.Equal(("Build failed", StepState.Failed), (end.Name, end.State));
        Assert.Contains("go into the next batch", end.Why.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failed_build_is_forgotten_once_the_next_one_is_live()
    {
        var story = Story(Trail((Stages.BuildRequested, ""), (Stages.Batched, ""), (Stages.Building, "bld_1"), (Stages.Failed, ""), (Stages.Live, "a1b2c3d4e5f6")));

        Assert.Equal(("Live", StepState.Done), (StepsOf(story)[^1].Name, StepsOf(story)[^1].State));
        Assert.Contains("Live", DeliveryVerdict.Effect(story).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void An_event_that_was_given_up_on_ends_the_journey_at_the_dead_letters()
    {
        var steps = StepsOf(Story(Trail() with { Event = Event(DeliveryEventState.DeadLettered) }));

        Assert.Equal(("Gave up", StepState.Failed), (steps[^1].Name, steps[^1].State));
        Assert.Contains("href=\"/dead-letters\"", steps[^1].Why.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DeliveryState.Ignored, "Ignored", "Done")]
    [InlineData(DeliveryState.Rejected, "Rejected", "Failed")]
    [InlineData(DeliveryState.Quarantined, "In quarantine", "Failed")]
    public void What_gave_no_event_ends_at_the_intake(DeliveryState state, string name, string how)
    {
        var steps = StepsOf(Story() with { Detail = new DeliveryDetail(Record(state), [], BodyAvailable: true) });

        Assert.Equal((name, how), (steps[^1].Name, steps[^1].State.ToString()));
        Assert.Contains("because", steps[^1].Why.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_provider_wrote_never_becomes_markup()
    {
        var story = Story() with { Detail = new DeliveryDetail(Record(DeliveryState.Ignored) with { Reason = "<script>alert(1)</script>", NativeId = "\"><img>" }, [], true) };

        var markup = string.Concat(StepsOf(story).Select(step => step.Why.Markup));

        Assert.DoesNotContain("<script", markup, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", markup, StringComparison.Ordinal);
    }

    private static IReadOnlyList<JourneyStep> StepsOf(DeliveryStory story) => Journey.Of(story, new StageLinks(new SiteUrls(Options), Client));

    private static ConsoleOptions Options => ConsoleOptions.Read(new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build());

    private static DeliveryStory Story(params EventTrail[] trails) =>
        new(new DeliveryDetail(Record(DeliveryState.Accepted) with { Events = trails.Length }, [.. trails.Select(trail => trail.Event)], BodyAvailable: true), trails);

    /// <summary>Published, then these stages, a second apart.</summary>
    private static EventTrail Trail(params (string Stage, string Detail)[] stages) => new(
        Event(DeliveryEventState.Published),
        [.. stages.Select((stage, i) => new AuditStage(new("evt_1"), stage.Stage, "tide#dev", Start.AddSeconds(i + 1), stage.Detail))]);

    private static DeliveryEvent Event(DeliveryEventState state) => new()
    {
        Id = new EventId("evt_1"),
        EventType = EventType.ContentUpdated,
        ContentType = ContentType.Article,
        ContentId = new ContentId("article-1"),
        State = state,
        Publishes = 1,
        PublishedAt = Start.AddMilliseconds(40),
        SettledAt = state == DeliveryEventState.Settled ? Start.AddSeconds(1) : null,
    };

    private static DeliveryRecord Record(DeliveryState state) => new()
    {
        Id = new DeliveryId("dlv_1"),
        Client = Client,
        Environment = "dev",
        Provider = new ProviderId("sanity"),
        NativeId = "n-1",
        Kind = "update",
        ReceivedAt = Start,
        State = state,
        Reason = "because",
        Secret = "env:TIDE_SANITY",
        Trust = Trust.Signed,
        Path = "/webhooks/sanity",
        Headers = [],
        BodyHash = "00",
        BodySize = 2,
        Events = 0,
        RequestId = "r-1",
        ClaimKey = "claim#tide#dev#sanity#n-1",
    };
}
