using Platform.Aws.EventLayers;

namespace Platform.Aws.Queues;

/// <summary>How one queue is consumed.</summary>
public sealed record SqsConsumerOptions
{
    public required QueueDescription Queue { get; init; }

    /// <summary>Messages handled at once; no more are received than can start at once.</summary>
    public int MaxInFlight { get; init; } = 8;

    /// <summary>How long SQS waits for a first message before it answers with none: 20 s at most.</summary>
    public TimeSpan LongPoll { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a message stays invisible after the last sign of life. Renewed three times within it while handled.</summary>
    public TimeSpan Visibility { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Pauses after the first, second, … failed receive. After the last receive a message goes to the dead letters without one.</summary>
    public IReadOnlyList<TimeSpan> RetryDelays { get; init; } =
        [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(120)];

    /// <summary>Pauses while the queue can't be reached: doubled from the first to the second.</summary>
    public (TimeSpan First, TimeSpan Longest) Reconnect { get; init; } = (TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(5));

    /// <summary>How long a stopping host lets handlers finish before it cancels them.</summary>
    public TimeSpan StopWithin { get; init; } = TimeSpan.FromSeconds(15);

    /// <param name="receives">How often the message was received, this time included.</param>
    internal TimeSpan RetryDelay(int receives) =>
        receives >= Queue.MaxReceives || RetryDelays.Count == 0 ? TimeSpan.Zero : RetryDelays[Math.Min(receives, RetryDelays.Count) - 1];
}
