using Platform.Aws.Audit;
using Platform.Aws.Deliveries;
using Platform.Console.Markup;
using Platform.Domain.Json;

namespace Platform.Console.Deliveries;

/// <summary>A delivery in a few words: what it was answered, and what came of it.</summary>
internal static class DeliveryVerdict
{
    public static Html Badge(DeliveryState state)
    {
        var tone = state switch
        {
            DeliveryState.Accepted or DeliveryState.Settled => "good",
            DeliveryState.Ignored => "",
            _ => "bad",
        };
        return Html.Of($"""<span class="badge {tone}">{Word(state)}</span>""");
    }

    public static string Word(DeliveryState state) => state switch
    {
        DeliveryState.Accepted or DeliveryState.Settled => "accepted",
        DeliveryState.DeadLettered => "gave up",
        _ => Wire.Name(state),
    };

    /// <summary>What it caused, as far as it came.</summary>
    public static Html Effect(DeliveryStory story)
    {
        if (story.State is DeliveryState.Ignored or DeliveryState.Rejected or DeliveryState.Quarantined)
            return Html.Text(story.Record.Reason);
        if (story.State == DeliveryState.DeadLettered || story.Trails.Any(trail => trail.IsDead))
            return Html.Of($"""<a href="/dead-letters">Dead letter</a>""");
        if (story.Trails.Count == 0)
            return Busy("On its way");
        return story.ToBuild.Count == 0 ? Html.Text("Nothing to build") : Slowest(story);
    }

    /// <summary>Of several events the one that came least far: a delivery is live when all of it is.</summary>
    private static Html Slowest(DeliveryStory story)
    {
        var trail = story.ToBuild.MinBy(Progress)!;
        return trail.At(Stages.Live, Stages.Dropped, Stages.Failed, Stages.Building, Stages.Batched, Stages.BuildRequested) switch
        {
            { Stage: Stages.Live } live => Html.Of($"""<span class="badge good">Live</span> after {Times.Span(live.At - story.Record.ReceivedAt)}"""),
            { Stage: Stages.Dropped } => Html.Text("No build needed"),
            { Stage: Stages.Failed } => Html.Of($"""<span class="badge bad">Build failed</span>"""),
            { Stage: Stages.Building } => Busy("Building"),
            { Stage: Stages.Batched } => Busy("In a batch"),
            { Stage: Stages.BuildRequested } => Busy("Build requested"),
            _ => Busy("On its way"),
        };
    }

    private static int Progress(EventTrail trail) => trail.Reached.Select(stage => Stages.InOrder.IndexOf(stage.Stage)).DefaultIfEmpty(-1).Max();

    private static Html Busy(string text) => Html.Of($"""<span class="badge busy">{text}</span>""");
}
