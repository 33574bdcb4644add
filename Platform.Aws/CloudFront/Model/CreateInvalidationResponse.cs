using Amazon.Runtime;

namespace Amazon.CloudFront.Model;

public sealed class CreateInvalidationResponse : AmazonWebServiceResponse
{
    public required Invalidation Invalidation { get; set; }
}
