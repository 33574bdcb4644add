using Platform.Builds.Settings;
using Platform.Domain.Engines;

namespace Platform.Builds.Running;

/// <summary>The files of an engine's starter.</summary>
internal sealed class StarterFiles(BuildSettings settings)
{
    /// <returns>Path relative to the starter, with forward slashes, and the absolute path; sorted.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no starter for the engine.</exception>
    public IReadOnlyList<(string Path, string File)> Of(Engine engine) =>
        StarterFolder.Files(Path.GetFullPath(Path.Combine(settings.SitesFolder, engine.Id)), engine);
}
