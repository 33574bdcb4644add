namespace Amazon.CodeBuild.Model;

public sealed record StopBuildResponse
{
    public required Build Build { get; init; }
}
