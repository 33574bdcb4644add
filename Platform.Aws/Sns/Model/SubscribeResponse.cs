using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

public sealed class SubscribeResponse : AmazonWebServiceResponse
{
    public required string SubscriptionArn { get; set; }
}
