namespace Amazon.SimpleNotificationService.Model;

public sealed class Subscription
{
    public required string SubscriptionArn { get; set; }

    public required string TopicArn { get; set; }

    public required string Protocol { get; set; }

    public required string Endpoint { get; set; }
}
