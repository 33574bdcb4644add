namespace Amazon.CodeBuild.Model;

public sealed record LogsLocation
{
    /// <summary>The log's page in the console.</summary>
    public string? DeepLink { get; init; }
}
