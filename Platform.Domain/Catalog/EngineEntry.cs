namespace Platform.Domain.Catalog;

/// <summary>A static-site generator, as the catalog describes it. Commands are argument lists, run without a shell.</summary>
public sealed record EngineEntry
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The generator's own version.</summary>
    public required string Version { get; init; }

    /// <summary>What must be installed to run it, the one it is written for first.</summary>
    public required IReadOnlyList<EngineRuntime> Runtimes { get; init; }

    /// <summary>Debian packages that a laptop needs beside Node.</summary>
    public required IReadOnlyList<string> SystemPackages { get; init; }

    /// <summary>Installs the starter's dependencies; empty where it has none.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Install { get; init; }

    /// <summary>Builds the site, one command after the other. The word <c>node</c> stands for the platform's own Node.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Build { get; init; }

    /// <summary>The folder of the built site.</summary>
    public required string Output { get; init; }

    /// <summary>Fixes the dependencies; null where there are none to install.</summary>
    public string? LockFile { get; init; }

    /// <summary>Folders whose remains would change the next build's output, so they are deleted first.</summary>
    public required IReadOnlyList<string> Clean { get; init; }

    /// <summary>Folders that make the next build faster, to be kept together or not at all.</summary>
    public required IReadOnlyList<string> CachePaths { get; init; }

    /// <summary>Folders that make the next install faster.</summary>
    public required IReadOnlyList<string> InstallCachePaths { get; init; }

    /// <summary>Files that may be cached for ever; globs relative to the output, those after <c>!</c> taken out again.</summary>
    public required IReadOnlyList<string> ImmutableAssets { get; init; }

    /// <summary>Set for install and build alike.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>What building it in CodeBuild takes beside all this; null where that is nothing.</summary>
    public EngineJob? Job { get; init; }

    /// <summary>What a stack's set-up cost is multiplied with.</summary>
    public required decimal SetupCostFactor { get; init; }

    public required BuildMeasurement Measured { get; init; }

    public required EngineComplexity Complexity { get; init; }

    public required EngineRating Performance { get; init; }

    public required BuildSpeed BuildSpeed { get; init; }

    public required EngineRating CdnPerformance { get; init; }

    public required string CdnNote { get; init; }

    public required string BestFor { get; init; }

    public required IReadOnlyList<string> ChooseWhen { get; init; }

    public required IReadOnlyList<string> ThinkTwiceWhen { get; init; }
}
