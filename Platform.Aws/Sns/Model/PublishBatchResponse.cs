using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

public sealed class PublishBatchResponse : AmazonWebServiceResponse
{
    public List<PublishBatchResultEntry> Successful { get; set; } = [];

    public List<BatchResultErrorEntry> Failed { get; set; } = [];
}
