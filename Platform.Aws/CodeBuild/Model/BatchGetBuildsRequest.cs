namespace Amazon.CodeBuild.Model;

public sealed record BatchGetBuildsRequest
{
    /// <summary>At most 100.</summary>
    public required IReadOnlyList<string> Ids { get; init; }
}
