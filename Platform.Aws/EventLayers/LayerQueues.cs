namespace Platform.Aws.EventLayers;

public sealed record LayerQueues
{
    internal LayerQueues(string prefix)
    {
        ContentProjection = new($"{prefix}-content-projection");
        EventAudit = new($"{prefix}-event-audit");
        BuildRequests = new($"{prefix}-build-requests");
        BuildTicks = new($"{prefix}-build-ticks");
        BuildStates = new($"{prefix}-build-states");
    }

    public QueueDescription ContentProjection { get; }

    public QueueDescription EventAudit { get; }

    public QueueDescription BuildRequests { get; }

    /// <summary>Delayed messages that batches wait for; sent to directly.</summary>
    public QueueDescription BuildTicks { get; }

    /// <summary>CodeBuild's state changes, from EventBridge.</summary>
    public QueueDescription BuildStates { get; }

    public IReadOnlyList<QueueDescription> All => [ContentProjection, EventAudit, BuildRequests, BuildTicks, BuildStates];
}
