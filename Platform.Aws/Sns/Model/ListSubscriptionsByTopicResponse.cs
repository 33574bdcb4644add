using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

public sealed class ListSubscriptionsByTopicResponse : AmazonWebServiceResponse
{
    public List<Subscription> Subscriptions { get; set; } = [];

    public string? NextToken { get; set; }
}
