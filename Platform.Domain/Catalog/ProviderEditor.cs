namespace Platform.Domain.Catalog;

/// <summary>An editor that a build puts into the site: its script comes with the site, from no one else's server.</summary>
public sealed record ProviderEditor
{
    /// <summary>The setting without which a client's site has none.</summary>
    public required string Needs { get; init; }

    /// <summary>Installs it in the workspace, beside the engine's own packages. Commands are argument lists, run without a shell.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Install { get; init; }

    /// <summary>Fixes its version; relative to the workspace.</summary>
    public required string LockFile { get; init; }
}
