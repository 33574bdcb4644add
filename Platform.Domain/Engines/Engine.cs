using System.IO.Enumeration;
using Platform.Domain.Catalog;
using Platform.Domain.Clients;

namespace Platform.Domain.Engines;

/// <summary>A static-site generator as data: how to install, run and publish it. Commands are argument lists, run without a shell.</summary>
public sealed record Engine
{
    public required string Id { get; init; }

    /// <summary>Install the starter's dependencies, one after the other; run when the lock file changed. None: it has no dependencies.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Install { get; init; } = [];

    /// <summary>Build the site, one after the other. The first word <c>node</c> stands for the platform's own Node.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Build { get; init; }

    /// <summary>Relative to the workspace; emptied before each build, unless it is one of the <see cref="CachePaths"/>.</summary>
    public required string Output { get; init; }

    /// <summary>Null where there are no dependencies to install.</summary>
    public string? LockFile { get; init; }

    /// <summary>Of an editor that is part of the client's site; see <see cref="For"/>.</summary>
    public string? EditorLockFile { get; init; }

    /// <summary>All that fixes what <see cref="Install"/> installs.</summary>
    public IEnumerable<string> LockFiles => new[] { LockFile, EditorLockFile }.OfType<string>();

    /// <summary>Relative to the workspace: what would change the next build's output if it stayed, so it is deleted first.</summary>
    public IReadOnlyList<string> Clean { get; init; } = [];

    /// <summary>Relative to the workspace: kept from build to build, all of them or none.</summary>
    public IReadOnlyList<string> CachePaths { get; init; } = [];

    /// <summary>Names carry a hash of their content, so they may be cached for ever; globs relative to the output, those after <c>!</c> taken out again.</summary>
    public required IReadOnlyList<string> Fingerprinted { get; init; }

    /// <summary>Set for install and build alike, such as switches that keep a tool from phoning home.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Debian packages that bring its programs, where npm doesn't.</summary>
    public IReadOnlyList<string> SystemPackages { get; init; } = [];

    /// <summary>First folders in a workspace that an install or a build makes, so that they are no part of a starter.</summary>
    public IEnumerable<string> MadeFolders => CachePaths.Concat(Clean).Append(Output).Select(path => path.Split('/')[0]).Append("node_modules");

    public static Engine Of(EngineEntry entry) => new()
    {
        Id = entry.Id,
        Install = entry.Install,
        Build = entry.Build,
        Output = entry.Output,
        LockFile = entry.LockFile,
        Clean = entry.Clean,
        CachePaths = entry.CachePaths,
        Fingerprinted = entry.ImmutableAssets,
        Environment = entry.Environment,
        SystemPackages = entry.SystemPackages,
    };

    /// <summary>With what this client's sites need beside the engine: the editor, where it is a page of the site.</summary>
    public Engine For(ClientServiceConfig client) =>
        client.ServiceIntegration.CmsConfig is { } cms && StackCatalog.FindProvider(cms.Provider)?.EditorFor(cms.Settings) is { } editor
            ? this with { Install = [.. Install, .. editor.Install], EditorLockFile = editor.LockFile }
            : this;

    /// <param name="path">In the output, with forward slashes.</param>
    public bool IsFingerprinted(string path) =>
        Fingerprinted.Any(glob => FileSystemName.MatchesSimpleExpression(glob, path, ignoreCase: false))
        && !Fingerprinted.Any(glob => glob.StartsWith('!') && FileSystemName.MatchesSimpleExpression(glob.AsSpan(1), path, ignoreCase: false));
}
