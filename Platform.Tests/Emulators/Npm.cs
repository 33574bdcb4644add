using System.Diagnostics;

namespace Platform.Tests.Emulators;

/// <summary>Installs what a committed package-lock.json names, when it is not installed yet.</summary>
public static class Npm
{
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    /// <param name="folder">Absolute folder of package.json and package-lock.json.</param>
    /// <param name="node">Node to run npm with; null is the machine's own.</param>
    public static async Task InstallAsync(string folder, string? node = null, CancellationToken cancellationToken = default)
    {
        await OneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (!IsInstalled(folder))
                await CleanInstallAsync(folder, node, cancellationToken);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    // npm writes this file last, so a broken installation doesn't count.
    private static bool IsInstalled(string folder)
    {
        var installed = new FileInfo(Path.Combine(folder, "node_modules", ".package-lock.json"));
        return installed.Exists
            && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json"));
    }

    private static async Task CleanInstallAsync(string folder, string? node, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NPM_CONFIG_UPDATE_NOTIFIER"] = "false";
        if (node is not null)
            start.Environment["PATH"] = Path.GetDirectoryName(node) + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");

        using var npm = Process.Start(start)!;
        var output = npm.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = npm.StandardError.ReadToEndAsync(cancellationToken);
        await npm.WaitForExitAsync(cancellationToken);
        if (npm.ExitCode != 0)
            throw new InvalidOperationException($"npm ci in {folder} ended with {npm.ExitCode}:\n{await output}\n{await errors}");
    }
}
