namespace Platform.Aws.Queues;

/// <summary>What becomes of a message.</summary>
public readonly record struct MessageOutcome
{
    private MessageOutcome(MessageVerdict verdict, TimeSpan? after, string? reason)
    {
        Verdict = verdict;
        After = after;
        Reason = reason;
    }

    /// <summary>It had its whole effect, or needs none: it is deleted.</summary>
    public static MessageOutcome Done { get; } = new(MessageVerdict.Done, null, null);

    public MessageVerdict Verdict { get; }

    /// <summary>For a retry: when it is visible again; null leaves it to the consumer's schedule.</summary>
    public TimeSpan? After { get; }

    /// <summary>For logs, the span and the dead letter. No bodies, no secrets.</summary>
    public string? Reason { get; }

    /// <summary>It comes again, until it was received as often as the queue allows; then it is a dead letter.</summary>
    public static MessageOutcome Retry(TimeSpan? after = null, string? reason = null) => new(MessageVerdict.Retry, after, reason);

    /// <summary>It can never succeed, such as a body that does not parse: it becomes a dead letter now.</summary>
    public static MessageOutcome Poison(string reason) => new(MessageVerdict.Poison, null, reason);
}
