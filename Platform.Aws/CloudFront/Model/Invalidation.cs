namespace Amazon.CloudFront.Model;

public sealed class Invalidation
{
    public required string Id { get; set; }

    public string? Status { get; set; }
}
