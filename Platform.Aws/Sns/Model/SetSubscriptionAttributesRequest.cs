namespace Amazon.SimpleNotificationService.Model;

public sealed class SetSubscriptionAttributesRequest
{
    public required string SubscriptionArn { get; set; }

    public required string AttributeName { get; set; }

    public string? AttributeValue { get; set; }
}
