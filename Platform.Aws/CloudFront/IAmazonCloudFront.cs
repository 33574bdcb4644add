using Amazon.CloudFront.Model;

namespace Amazon.CloudFront;

/// <summary>The one operation of CloudFront that publishing needs, under the official client's names.</summary>
public interface IAmazonCloudFront
{
    Task<CreateInvalidationResponse> CreateInvalidationAsync(CreateInvalidationRequest request, CancellationToken cancellationToken = default);
}
