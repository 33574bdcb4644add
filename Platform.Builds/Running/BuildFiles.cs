using Platform.Builds.Rows;
using Platform.Domain.Ids;
using Platform.ServiceDefaults.Settings;

namespace Platform.Builds.Running;

/// <summary>Where a build's files are on this machine.</summary>
internal sealed class BuildFiles(PlatformSettings settings)
{
    public string DataFolder => Path.GetFullPath(settings.DataFolder);

    public string Logs => Path.Combine(DataFolder, "builds");

    public string Log(BuildId build) => Path.Combine(Logs, $"{build.Value}.log");

    /// <summary>For the snapshot and the site's configuration; goes with the build's end.</summary>
    public string Inputs(BuildId build) => Path.Combine(Logs, build.Value);

    public string WorkspacesFolder => Path.Combine(DataFolder, "workspaces");

    /// <summary>A workspace per engine.</summary>
    public string Workspaces(SiteKey site) => Path.Combine(WorkspacesFolder, $"{site.Client}-{site.Environment}");
}
