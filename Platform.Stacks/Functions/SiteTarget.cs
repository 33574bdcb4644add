namespace Platform.Stacks.Functions;

/// <summary>A site that functions build and publish.</summary>
/// <param name="Distribution">ARN.</param>
internal sealed record SiteTarget(string Project, string Bucket, string Distribution, string Engine);
