namespace Platform.Aws.EventLayers;

/// <summary>A standard SQS queue and its dead-letter queue.</summary>
public sealed record QueueDescription(string Name)
{
    public string DeadLetterName => Name + "-dlq";

    /// <summary>A message received this often and not deleted moves to the dead-letter queue.</summary>
    public int MaxReceives { get; init; } = 5;

    /// <summary>Six times the functions' time-out of 30 s, as Lambda's trigger wants. Consumers that beat choose a shorter one per receive.</summary>
    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.FromSeconds(180);

    public TimeSpan Retention { get; init; } = TimeSpan.FromDays(4);

    /// <summary>The longest SQS keeps a message, so that nobody has to hurry.</summary>
    public TimeSpan DeadLetterRetention { get; init; } = TimeSpan.FromDays(14);
}
