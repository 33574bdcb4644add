namespace Amazon.SimpleNotificationService.Model;

public sealed class ListSubscriptionsByTopicRequest
{
    public required string TopicArn { get; set; }

    public string? NextToken { get; set; }
}
