namespace Amazon.CodeBuild.Model;

public sealed record StartBuildRequest
{
    public required string ProjectName { get; init; }

    /// <summary>Good for five minutes; the same request under it is answered with the same build.</summary>
    public string? IdempotencyToken { get; init; }

    /// <summary>For a source in S3 the version id of its object.</summary>
    public string? SourceVersion { get; init; }

    public IReadOnlyList<EnvironmentVariable> EnvironmentVariablesOverride { get; init; } = [];
}
