using Platform.Aws.Audit;
using Platform.Console.Markup;

namespace Platform.Console.Deliveries;

/// <summary>The way of a delivery's events into the content cache.</summary>
internal static class EventSteps
{
    private static readonly string[] Ends =
        [Stages.Projected, Stages.Unchanged, Stages.Stale, Stages.PendingProduct, Stages.DraftKept, Stages.Unreadable];

    public static JourneyStep Published(DeliveryStory story)
    {
        var times = story.Trails.Select(trail => trail.Event.PublishedAt ?? trail.At(Stages.Published)?.At).OfType<DateTimeOffset>().ToList();
        if (times.Count < story.Trails.Count)
            return JourneyStep.Ahead("Published", $"{times.Count} of {story.Trails.Count}; the relay sends the rest");

        if (story.IsDirect)
            return JourneyStep.Done("Handed over", times.Max(), Html.Text($"{Count.Of(times.Count, "event")} to the client’s builds, without topics between"));

        var most = story.Trails.Max(trail => trail.Event.Publishes);
        return JourneyStep.Done("Published", times.Max(), Html.Text($"{Count.Of(times.Count, "event")} to the topic{(most > 1 ? $", up to {most} times" : "")}"));
    }

    public static JourneyStep Projected(DeliveryStory story)
    {
        if (story.Trails.FirstOrDefault(trail => trail.IsDead) is { } dead)
            return GaveUp(dead.At(Stages.DeadLettered));

        var ends = story.Trails.Select(trail => trail.At(Ends)).OfType<AuditStage>().ToList();
        if (ends.Count == 0 && story.Trails.All(trail => trail.Event.SettledAt is not null))
            return JourneyStep.Done("Settled", story.Trails.Max(trail => trail.Event.SettledAt), Html.Text("nobody projects events of this kind"));
        return ends.Count == story.Trails.Count
            ? JourneyStep.Done("Projected", ends.Max(end => end.At), Html.Text(story.Trails.Any(trail => trail.At(Stages.InventoryChanged) is not null)
                ? "into the content cache; the product’s stock moved, and nothing else of it"
                : "into the content cache"))
            : JourneyStep.Ahead("Projected", $"{ends.Count} of {story.Trails.Count} into the content cache");
    }

    public static JourneyStep NothingToBuild(DeliveryStory story)
    {
        var reasons = story.Trails.Select(trail => trail.At(Ends) switch
        {
            { Stage: Stages.Stale } => "something newer is there already",
            { Stage: Stages.Unchanged, Detail: { } why } when story.IsDirect => why,
            { Stage: Stages.Unchanged } => "the item reads as it did before",
            { Stage: Stages.PendingProduct } => "it waits for its product, which hasn’t come yet",
            { Stage: Stages.DraftKept } => "it is a draft, which previews show",
            { Stage: Stages.Unreadable } unreadable => $"what it said before stands, as it can’t be read: {unreadable.Detail}",
            _ => "it changes no page",
        });
        return JourneyStep.Done("Nothing to build", null, Html.Text(string.Join("; ", reasons.Distinct())));
    }

    private static JourneyStep GaveUp(AuditStage? end) => JourneyStep.Failed("Gave up", end?.At, Html.Of(
        $"""{end?.Detail ?? "It was published as often as the schedule says, without effect."} See <a href="/dead-letters">Dead letters</a>."""));
}
