using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

public sealed class SetSubscriptionAttributesResponse : AmazonWebServiceResponse;
