namespace Amazon.CodeBuild.Model;

/// <summary>What is read of a build.</summary>
public sealed record Build
{
    /// <summary><c>&lt;project&gt;:&lt;uuid&gt;</c></summary>
    public required string Id { get; init; }

    /// <summary>One of <see cref="StatusType"/>.</summary>
    public string? BuildStatus { get; init; }

    public LogsLocation? Logs { get; init; }
}
