using Platform.Domain.Ids;
using Platform.ServiceDefaults.Settings;

namespace Platform.Builds.Running;

/// <summary>Where a build's files are on this machine.</summary>
internal sealed class BuildFiles(PlatformSettings settings)
{
    public string DataFolder => Path.GetFullPath(settings.DataFolder);

    public string Log(BuildId build) => Path.Combine(DataFolder, "builds", $"{build.Value}.log");

    /// <summary>For the snapshot and the site's configuration; goes with the build's end.</summary>
    public string Inputs(BuildId build) => Path.Combine(DataFolder, "builds", build.Value);
}
