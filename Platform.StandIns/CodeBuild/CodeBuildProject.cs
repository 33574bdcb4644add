namespace Platform.StandIns.CodeBuild;

/// <summary>A project as a stack defines it.</summary>
internal sealed record CodeBuildProject
{
    public required string Name { get; init; }

    /// <summary>The buildspec's text.</summary>
    public required string Buildspec { get; init; }

    /// <summary>The folder that stands for the source archive in S3.</summary>
    public required string Source { get; init; }

    /// <summary>What <c>aws s3 cp s3://bucket/key</c> reads inside a job, as <c>bucket/key</c> below this folder.</summary>
    public required string Objects { get; init; }

    /// <summary>What a job writes outside its source folder; gone when the next job begins, as each has a machine of its own.</summary>
    public required string Disk { get; init; }

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    public int? ConcurrentBuildLimit { get; init; }

    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(60);
}
