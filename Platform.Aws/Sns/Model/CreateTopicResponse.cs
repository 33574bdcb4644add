using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

public sealed class CreateTopicResponse : AmazonWebServiceResponse
{
    public required string TopicArn { get; set; }
}
