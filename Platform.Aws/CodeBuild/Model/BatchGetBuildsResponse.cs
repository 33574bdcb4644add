namespace Amazon.CodeBuild.Model;

public sealed record BatchGetBuildsResponse
{
    public IReadOnlyList<Build> Builds { get; init; } = [];

    public IReadOnlyList<string> BuildsNotFound { get; init; } = [];
}
