namespace Platform.Builds.Api;

/// <summary>Answer of a rollback. Publishing is held from now on.</summary>
internal sealed record RollbackView(string Status, string ReleaseId, int FilesChanged, int FilesDeleted, IReadOnlyList<string> InvalidatedPaths);
