namespace Amazon.CodeBuild.Model;

public sealed record StartBuildResponse
{
    public required Build Build { get; init; }
}
