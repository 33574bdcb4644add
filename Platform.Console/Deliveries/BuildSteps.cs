using Platform.Aws.Audit;
using Platform.Console.Markup;

namespace Platform.Console.Deliveries;

/// <summary>The way from a changed item to the live page.</summary>
internal static class BuildSteps
{
    public static JourneyStep Reached(DeliveryStory story, string name, string stage, string otherwise, StageLinks links)
    {
        var reached = story.ToBuild.Select(trail => trail.At(stage)).OfType<AuditStage>().ToList();
        return reached.Count == story.ToBuild.Count
            ? JourneyStep.Done(name, reached.Max(one => one.At), links.For(reached))
            : JourneyStep.Ahead(name, reached.Count == 0 ? otherwise : $"{reached.Count} of {story.ToBuild.Count}");
    }

    public static JourneyStep End(DeliveryStory story, StageLinks links)
    {
        var ends = story.ToBuild.Select(trail => trail.At(Stages.Live, Stages.Dropped, Stages.Failed)).OfType<AuditStage>().ToList();
        if (ends.Any(end => end.Stage == Stages.Failed))
            return JourneyStep.Failed("Build failed", ends.Max(end => end.At),
                Html.Of($"{links.For(ends)} The old release stays; the events go into the next batch."));
        if (ends.Count < story.ToBuild.Count)
            return JourneyStep.Ahead("Live", "once the release is published");
        return ends.TrueForAll(end => end.Stage == Stages.Dropped)
            ? JourneyStep.Done("No build needed", ends.Max(end => end.At), Html.Of($"the live release was built from the same content {links.For(ends)}"))
            : JourneyStep.Done("Live", ends.Max(end => end.At), Html.Of($"{links.Site}{links.For(ends)}"));
    }
}
