namespace Platform.Domain.Engines;

/// <summary>What of a starter's folder is the starter: with the kit that its link leads to, without its tests and what an install or a build leaves beside them.</summary>
public static class StarterFolder
{
    private static readonly string[] NotStarter = [".git", "test"];

    /// <returns>Path relative to the folder, with forward slashes, and the absolute path; sorted.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<(string Path, string File)> Files(string folder, Engine engine) =>
    [
        .. Below(new DirectoryInfo(folder), engine)
            .Select(file => (Path: Path.GetRelativePath(folder, file).Replace('\\', '/'), File: file))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Below(DirectoryInfo folder, Engine engine) =>
        folder.EnumerateFiles().Select(file => file.FullName).Concat(folder.EnumerateDirectories()
            .Where(inner => !NotStarter.Contains(inner.Name) && !engine.MadeFolders.Contains(inner.Name))
            .SelectMany(inner => Below(inner, engine)));
}
