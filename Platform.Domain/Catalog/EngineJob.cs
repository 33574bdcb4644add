namespace Platform.Domain.Catalog;

/// <summary>What a build in CodeBuild takes that a laptop has by its system's packages.</summary>
public sealed record EngineJob
{
    /// <summary>Shell lines, run first: a program that no build image has, as a pinned release whose checksum is compared.</summary>
    public required IReadOnlyList<string> Setup { get; init; }

    /// <summary>More commands that install dependencies, as argument lists.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Install { get; init; }

    /// <summary>Words that stand before each build command.</summary>
    public required IReadOnlyList<string> BuildPrefix { get; init; }
}
