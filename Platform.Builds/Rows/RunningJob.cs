namespace Platform.Builds.Rows;

/// <summary>The CodeBuild job that runs a build (RULES E2).</summary>
internal sealed record RunningJob
{
    /// <summary>Counts the starts that CodeBuild knows nothing of any more, having refused them: each has a token of its own.</summary>
    public required int Generation { get; init; }

    /// <summary>Since when a job is asked for under this generation's token; null where CodeBuild refused it for its limit.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>The client's configuration as the build was sealed with it, in the payloads bucket.</summary>
    public required string ClientKey { get; init; }

    /// <summary>CodeBuild's own id; null until it has answered.</summary>
    public string? JobId { get; init; }

    /// <summary>When CodeBuild itself ends it, at the latest.</summary>
    public DateTimeOffset? Deadline { get; init; }
}
