namespace Amazon.SimpleNotificationService.Model;

public sealed class PublishBatchResultEntry
{
    public required string Id { get; set; }

    public required string MessageId { get; set; }
}
