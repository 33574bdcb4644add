using System.IO.Enumeration;
using Platform.Domain.Catalog;

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

    /// <summary>Names carry a hash of their content, so they may be cached for ever; globs relative to the output, those after <c>!</c> taken out again.</summary>
    public required IReadOnlyList<string> Fingerprinted { get; init; }

    /// <summary>Set for install and build alike, such as switches that keep a tool from phoning home.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <exception cref="InvalidOperationException">The catalog gives it several commands, or no dependencies to install: no starter needs that yet.</exception>
    public static Engine Of(EngineEntry entry) => new()
    {
        Id = entry.Id,
        Install = entry.Install.Single(),
        Build = entry.Build.Single(),
        Output = entry.Output,
        LockFile = entry.LockFile ?? throw new InvalidOperationException($"{entry.Id} has no lock file."),
        Fingerprinted = entry.ImmutableAssets,
        Environment = entry.Environment,
    };

    /// <param name="path">In the output, with forward slashes.</param>
    public bool IsFingerprinted(string path) =>
        Fingerprinted.Any(glob => FileSystemName.MatchesSimpleExpression(glob, path, ignoreCase: false))
        && !Fingerprinted.Any(glob => glob.StartsWith('!') && FileSystemName.MatchesSimpleExpression(glob.AsSpan(1), path, ignoreCase: false));
}
