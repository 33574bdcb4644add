namespace Platform.Domain.Engines;

/// <summary>What of a starter's folder is the starter: with the kit that its link leads to, without its tests and what an install or a build leaves in it.</summary>
public static class StarterFolder
{
    private static readonly string[] NotStarter = [".git", "test"];

    /// <returns>Path relative to the folder, with forward slashes, and the absolute path; sorted.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<(string Path, string File)> Files(string folder, Engine engine) =>
    [
        .. Below(new DirectoryInfo(folder), [.. NotStarter, .. engine.MadeFolders])
            .Select(file => (Path: Path.GetRelativePath(folder, file).Replace('\\', '/'), File: file))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    // What an install or a build makes stands beside the starter's own files; deeper down the same name is the starter's.
    private static IEnumerable<string> Below(DirectoryInfo folder, IReadOnlyList<string> passedOver) => folder.EnumerateFileSystemInfos()
        .Where(entry => !passedOver.Contains(entry.Name))
        .SelectMany(entry => entry is DirectoryInfo inner ? Below(inner, NotStarter) : [entry.FullName]);
}
