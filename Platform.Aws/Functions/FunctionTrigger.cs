using Platform.Aws.EventLayers;

namespace Platform.Aws.Functions;

/// <summary>What invokes a function.</summary>
public abstract record FunctionTrigger
{
    private FunctionTrigger()
    {
    }

    /// <summary>Routes of the HTTP API, any method: the service itself answers 405.</summary>
    /// <param name="Paths">As API Gateway writes them, such as <c>/webhooks/{proxy+}</c>.</param>
    public sealed record Http(params IReadOnlyList<string> Paths) : FunctionTrigger;

    /// <summary>A queue, batch by batch, answered with the messages that failed.</summary>
    /// <param name="Of">Picks it from the layer.</param>
    public sealed record Queue(Func<EventLayer, QueueDescription> Of) : FunctionTrigger;

    public sealed record Schedule(TimeSpan Every) : FunctionTrigger;

    /// <summary>CodeBuild's state changes, from EventBridge without a queue between.</summary>
    public sealed record BuildStates : FunctionTrigger;
}
