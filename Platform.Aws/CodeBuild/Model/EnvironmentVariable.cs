namespace Amazon.CodeBuild.Model;

/// <summary>In clear: it shows in the build's details and events.</summary>
public sealed record EnvironmentVariable
{
    public required string Name { get; init; }

    public required string Value { get; init; }

    public string Type { get; init; } = "PLAINTEXT";
}
