namespace Platform.Aws.EventLayers;

public sealed record LayerTopics
{
    internal LayerTopics(string prefix)
    {
        ContentEvents = new($"{prefix}-content-events");
        CommerceEvents = new($"{prefix}-commerce-events");
        BuildEvents = new($"{prefix}-build-events");
    }

    /// <summary>What CMS providers and Git report, their products too.</summary>
    public TopicDescription ContentEvents { get; }

    /// <summary>What shops report.</summary>
    public TopicDescription CommerceEvents { get; }

    /// <summary>What the platform itself reports: build_requested and what became of it.</summary>
    public TopicDescription BuildEvents { get; }

    public IReadOnlyList<TopicDescription> All => [ContentEvents, CommerceEvents, BuildEvents];
}
