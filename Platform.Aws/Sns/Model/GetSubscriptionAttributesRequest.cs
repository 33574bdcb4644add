namespace Amazon.SimpleNotificationService.Model;

public sealed class GetSubscriptionAttributesRequest
{
    public required string SubscriptionArn { get; set; }
}
