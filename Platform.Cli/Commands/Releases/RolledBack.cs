namespace Platform.Cli.Commands.Releases;

/// <summary>Answer of a rollback.</summary>
internal sealed record RolledBack(string Status, string ReleaseId, int FilesChanged, int FilesDeleted, IReadOnlyList<string> InvalidatedPaths);
