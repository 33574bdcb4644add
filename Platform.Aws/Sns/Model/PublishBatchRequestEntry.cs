namespace Amazon.SimpleNotificationService.Model;

public sealed class PublishBatchRequestEntry
{
    /// <summary>Distinct within the batch; letters, digits, <c>-</c> and <c>_</c>, 80 at most.</summary>
    public required string Id { get; set; }

    public required string Message { get; set; }

    public string? MessageGroupId { get; set; }

    public Dictionary<string, MessageAttributeValue>? MessageAttributes { get; set; }
}
