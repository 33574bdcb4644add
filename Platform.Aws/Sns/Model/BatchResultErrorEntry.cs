namespace Amazon.SimpleNotificationService.Model;

public sealed class BatchResultErrorEntry
{
    public required string Id { get; set; }

    public required string Code { get; set; }

    public string? Message { get; set; }

    public bool SenderFault { get; set; }
}
