namespace Amazon.CodeBuild.Model;

public sealed record StopBuildRequest
{
    public required string Id { get; init; }
}
