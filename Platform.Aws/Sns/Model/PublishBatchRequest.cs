namespace Amazon.SimpleNotificationService.Model;

public sealed class PublishBatchRequest
{
    public required string TopicArn { get; set; }

    /// <summary>Ten at most, 256 KiB in all.</summary>
    public List<PublishBatchRequestEntry> PublishBatchRequestEntries { get; set; } = [];
}
