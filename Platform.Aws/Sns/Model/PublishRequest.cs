namespace Amazon.SimpleNotificationService.Model;

public sealed class PublishRequest
{
    public required string TopicArn { get; set; }

    public required string Message { get; set; }

    /// <summary>On a standard topic passed on to standard queues, where it gives fair shares.</summary>
    public string? MessageGroupId { get; set; }

    public Dictionary<string, MessageAttributeValue>? MessageAttributes { get; set; }
}
