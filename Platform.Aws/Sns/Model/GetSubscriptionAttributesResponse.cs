using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

public sealed class GetSubscriptionAttributesResponse : AmazonWebServiceResponse
{
    public Dictionary<string, string> Attributes { get; set; } = [];
}
