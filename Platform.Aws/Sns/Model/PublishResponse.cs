using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

public sealed class PublishResponse : AmazonWebServiceResponse
{
    public required string MessageId { get; set; }
}
