using Platform.Builds.Rows;
using Platform.Domain.Engines;

namespace Platform.Builds.Running;

/// <summary>What a runner needs to know of a build.</summary>
internal sealed record RunOrder
{
    public required SiteKey Site { get; init; }

    public required Engine Engine { get; init; }

    /// <summary>Absolute path of the NDJSON.</summary>
    public required string SnapshotFile { get; init; }

    /// <summary>Absolute path of a file with the keys of the items that changed, one a line; empty where any may have.</summary>
    public required string ChangedFile { get; init; }

    /// <summary>Absolute path of the site's configuration.</summary>
    public required string ConfigFile { get; init; }

    /// <summary>Absolute path of the pictures' index; their files are beside it.</summary>
    public required string ImagesFile { get; init; }

    /// <summary>Stands in pages and bundle names of some engines, so it changes only with the template: else every build would change every file.</summary>
    public required string SiteBuildId { get; init; }
}
