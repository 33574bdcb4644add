using System.Diagnostics;

namespace Platform.AppHost.Node;

/// <summary>A folder with package.json and package-lock.json, installed exactly as locked.</summary>
internal static class NpmFolder
{
    public static async Task InstallAsync(string folder, string what, CancellationToken cancellationToken)
    {
        if (IsInstalled(folder))
            return;
        if (NodeParts.OnPath("npm") is not { } npm)
            throw new DistributedApplicationException("npm was not found. Install Node 22 with npm (https://nodejs.org), and start again.");

        Console.WriteLine($"First start: npm installs {what} into {folder}.");
        var start = new ProcessStartInfo(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"]) { WorkingDirectory = folder };
        start.Environment["NPM_CONFIG_UPDATE_NOTIFIER"] = "false";
        using var process = Process.Start(start)!; // with this terminal, so that its progress shows
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        if (process.ExitCode != 0)
            throw new DistributedApplicationException(
                $"npm ci in {folder} failed with exit code {process.ExitCode}; its own words are above. Check the network and npm's registry setting, and start again.");
    }

    /// <summary>npm writes node_modules/.package-lock.json last, so half an installation doesn't count.</summary>
    internal static bool IsInstalled(string folder)
    {
        var installed = new FileInfo(Path.Combine(folder, "node_modules", ".package-lock.json"));
        return installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json"));
    }
}
