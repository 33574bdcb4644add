using System.Diagnostics;

namespace Platform.Tests.Emulators;

/// <summary>A Node that has node:sqlite, which the messaging emulator stores its state with.</summary>
public static class Node
{
    private static readonly Version Needed = new(22, 5);
    private static readonly Lazy<Task<string>> Found = new(FindAsync);

    /// <returns>The machine's own where it is new enough, else the one that Platform.AppHost/node installs.</returns>
    public static Task<string> PathAsync() => Found.Value;

    private static async Task<string> FindAsync()
    {
        if (SystemPackage.Find("node") is { } own && await VersionAsync(own) >= Needed)
            return own;

        var folder = Repository.PathOf("Platform.AppHost", "node");
        await Npm.InstallAsync(folder);
        return Path.Combine(folder, "node_modules", "node", "bin", "node");
    }

    private static async Task<Version> VersionAsync(string node)
    {
        using var process = Process.Start(new ProcessStartInfo(node, ["--version"]) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return Version.Parse(text.Trim().TrimStart('v'));
    }
}
