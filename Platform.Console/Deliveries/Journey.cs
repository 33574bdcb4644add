using Platform.Aws.Audit;

namespace Platform.Console.Deliveries;

/// <summary>The whole way of one delivery, from its receipt to the live page, as steps: what was, what is, and what is still ahead.</summary>
internal static class Journey
{
    public static IReadOnlyList<JourneyStep> Of(DeliveryStory story, StageLinks links)
    {
        List<JourneyStep> steps = [.. IntakeSteps.Of(story)];
        if (story.Trails.Count == 0)
            return steps;

        steps.Add(EventSteps.Published(story));
        if (!story.IsDirect)
            steps.Add(EventSteps.Projected(story));
        if (story.ToBuild.Count > 0)
        {
            steps.Add(BuildSteps.Reached(story, "Build requested", Stages.BuildRequested, "if what is published changes", links));
            steps.Add(BuildSteps.Reached(story, "Batched", Stages.Batched, "into the client’s open batch", links));
            steps.Add(BuildSteps.Reached(story, "Building", Stages.Building, "when the batch is sealed", links));
            steps.Add(BuildSteps.End(story, links));
        }
        else if (!story.Trails.Any(trail => trail.IsDead))
        {
            steps.Add(EventSteps.NothingToBuild(story));
        }

        return WithPresent(steps);
    }

    /// <summary>The first step that is still ahead is the one that happens now, unless the journey ended in a failure before it.</summary>
    private static List<JourneyStep> WithPresent(List<JourneyStep> steps)
    {
        var next = steps.FindIndex(step => step.State != StepState.Done);
        if (next >= 0 && steps[next].State == StepState.Ahead)
            steps[next] = steps[next] with { State = StepState.Now };
        return steps;
    }
}
