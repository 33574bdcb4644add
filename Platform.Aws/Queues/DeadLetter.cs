namespace Platform.Aws.Queues;

/// <summary>A message that gave up.</summary>
/// <param name="Reason">Why it was called poison; null where it was merely received too often.</param>
public sealed record DeadLetter(string MessageId, string Body, IReadOnlyDictionary<string, string> Attributes, DateTimeOffset? SentAt, string? Reason);
