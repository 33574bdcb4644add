namespace Amazon.CloudFront.Model;

public sealed class CreateInvalidationRequest
{
    public required string DistributionId { get; set; }

    public required InvalidationBatch InvalidationBatch { get; set; }
}
