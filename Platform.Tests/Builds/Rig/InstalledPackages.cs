using System.Diagnostics;
using Platform.Builds.Rows;
using Platform.Builds.Running;
using Platform.Domain.Engines;
using Platform.Tests.Emulators;

namespace Platform.Tests.Builds.Rig;

/// <summary>What a starter's lock file names is installed once for all tests, and a workspace gets it by hard links, where the disk is the same.</summary>
internal static class InstalledPackages
{
    public static async Task LinkAsync(Engine engine, SiteKey site, BuildFiles files, StarterFiles starters, string node, CancellationToken cancellationToken)
    {
        var starter = Repository.PathOf("sites", engine.Id);
        await Npm.InstallAsync(starter, node, cancellationToken);
        var workspace = Workspace.Prepare(files.DataFolder, site, engine, starters);
        if (!await CopyAsync("-al", starter, workspace, cancellationToken))
            Assert.True(await CopyAsync("-a", starter, workspace, cancellationToken));
        workspace.MarkInstalled(node);
    }

    private static async Task<bool> CopyAsync(string how, string starter, Workspace workspace, CancellationToken cancellationToken)
    {
        using var copy = Process.Start("cp", [how, Path.Combine(starter, "node_modules"), workspace.Folder]);
        await copy.WaitForExitAsync(cancellationToken);
        return copy.ExitCode == 0;
    }
}
