namespace Platform.Aws.Queues;

/// <summary>One received message, the same from a poll and from a Lambda trigger.</summary>
public sealed record QueueMessage
{
    /// <summary>The queue's name, prefix included.</summary>
    public required string Queue { get; init; }

    public required string MessageId { get; init; }

    public required string Body { get; init; }

    /// <summary>The sender's attributes, text values only.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();

    /// <summary>1 at the first receive; approximate, as SQS counts it.</summary>
    public int ReceiveCount { get; init; } = 1;

    public DateTimeOffset? SentAt { get; init; }

    /// <summary>W3C trace context of the sender, or null.</summary>
    public string? Traceparent => Attributes.GetValueOrDefault("traceparent");
}
