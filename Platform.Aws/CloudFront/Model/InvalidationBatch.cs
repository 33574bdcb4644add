namespace Amazon.CloudFront.Model;

public sealed class InvalidationBatch
{
    /// <summary>The same reference with the same paths makes no second invalidation.</summary>
    public required string CallerReference { get; set; }

    public required Paths Paths { get; set; }
}
