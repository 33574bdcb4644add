using System.Diagnostics;

namespace Platform.AppHost.Node;

/// <summary>
/// The Node that everything here runs on: the machine's own where it is new enough, else the one of npm's package <c>node</c>,
/// which the first start installs into Platform.AppHost/node.
/// </summary>
internal sealed class NodeParts
{
    /// <summary>The emulators need 22.5 (node:sqlite), the generators and the CDK CLI 22.12.</summary>
    private static readonly Version Needed = new(22, 12);

    private readonly string? ownFolder;

    private NodeParts(string path, string? ownFolder)
    {
        Path = path;
        this.ownFolder = ownFolder;
    }

    /// <summary>Absolute path of the node binary; it exists after <see cref="InstallAsync"/>.</summary>
    public string Path { get; }

    public static NodeParts Find(IDistributedApplicationBuilder builder)
    {
        if (builder.Configuration["PLATFORM_NODE"] is { Length: > 0 } given)
            return new NodeParts(given, null);
        if (OnPath("node") is { } own && VersionOf(own) >= Needed)
            return new NodeParts(own, null);

        var folder = System.IO.Path.Combine(builder.AppHostDirectory, "node");
        return new NodeParts(System.IO.Path.Combine(folder, "node_modules", "node", "bin", "node"), folder);
    }

    /// <summary>On the first start, and after a change of a lock file: npm packages. Later starts only look.</summary>
    /// <exception cref="DistributedApplicationException">npm is missing or has failed; the message says what to do.</exception>
    public async Task InstallAsync(IEnumerable<string> folders, CancellationToken cancellationToken)
    {
        if (ownFolder is not null)
            await NpmFolder.InstallAsync(ownFolder, $"a Node {Needed.Major} of its own (this machine has none from {Needed} on)", cancellationToken);
        foreach (var folder in folders)
            await NpmFolder.InstallAsync(folder, "the local AWS emulators", cancellationToken);
        if (!File.Exists(Path))
            throw new DistributedApplicationException($"Node is not at {Path}. Install Node {Needed} or later, or correct PLATFORM_NODE.");
    }

    internal static string? OnPath(string command) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => System.IO.Path.Combine(folder, command))
        .FirstOrDefault(File.Exists);

    // "v22.23.3"; whatever says something else is not usable.
    private static Version? VersionOf(string node)
    {
        using var process = Process.Start(new ProcessStartInfo(node, ["--version"]) { RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return Version.TryParse(said.Trim().TrimStart('v'), out var version) ? version : null;
    }
}
