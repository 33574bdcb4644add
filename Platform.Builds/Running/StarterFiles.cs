using Platform.Builds.Settings;
using Platform.Domain.Engines;

namespace Platform.Builds.Running;

/// <summary>The files of an engine's starter, with the kit that its link leads to, and without what an install or a build leaves beside them.</summary>
internal sealed class StarterFiles(BuildSettings settings)
{
    private static readonly string[] NotStarter = [".git", "test"];

    /// <returns>Path relative to the starter, with forward slashes, and the absolute path; sorted.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no starter for the engine.</exception>
    public IReadOnlyList<(string Path, string File)> Of(Engine engine) =>
        Below(Path.GetFullPath(Path.Combine(settings.SitesFolder, engine.Id)), engine);

    public static IReadOnlyList<(string Path, string File)> Below(string folder, Engine engine) =>
    [
        .. Files(new DirectoryInfo(folder), engine)
            .Select(file => (Path: Path.GetRelativePath(folder, file).Replace('\\', '/'), File: file))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Files(DirectoryInfo folder, Engine engine) =>
        folder.EnumerateFiles().Select(file => file.FullName).Concat(folder.EnumerateDirectories()
            .Where(inner => !NotStarter.Contains(inner.Name) && !engine.MadeFolders.Contains(inner.Name))
            .SelectMany(inner => Files(inner, engine)));
}
