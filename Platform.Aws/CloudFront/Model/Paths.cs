namespace Amazon.CloudFront.Model;

public sealed class Paths
{
    /// <summary>From the root, percent-encoded; <c>*</c> only at the end.</summary>
    public List<string> Items { get; set; } = [];
}
