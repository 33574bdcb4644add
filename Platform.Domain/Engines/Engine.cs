using System.IO.Enumeration;

namespace Platform.Domain.Engines;

/// <summary>A static-site generator as data: how to install, run and publish it. Commands are argument lists, run without a shell.</summary>
public sealed record Engine
{
    public required string Id { get; init; }

    /// <summary>Installs the starter's dependencies; run when the lock file changed.</summary>
    public required IReadOnlyList<string> Install { get; init; }

    /// <summary>Builds the site. The first word <c>node</c> stands for the platform's own Node.</summary>
    public required IReadOnlyList<string> Build { get; init; }

    /// <summary>Relative to the workspace; emptied before each build.</summary>
    public required string Output { get; init; }

    public required string LockFile { get; init; }

    /// <summary>Names carry a hash of their content, so they may be cached for ever; globs relative to the output.</summary>
    public required IReadOnlyList<string> Fingerprinted { get; init; }

    /// <summary>Set for install and build alike, such as switches that keep a tool from phoning home.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <param name="path">In the output, with forward slashes.</param>
    public bool IsFingerprinted(string path) => Fingerprinted.Any(glob => FileSystemName.MatchesSimpleExpression(glob, path, ignoreCase: false));
}
