using System.Security.Cryptography;
using Platform.Builds.Rows;
using Platform.Domain.Engines;

namespace Platform.Builds.Running;

/// <summary>A client's copy of an engine's starter, with its installed packages, kept from build to build.</summary>
internal sealed class Workspace
{
    private readonly Engine _engine;

    private Workspace(string folder, Engine engine)
    {
        Folder = folder;
        _engine = engine;
    }

    public string Folder { get; }

    public string Output => Path.Combine(Folder, _engine.Output);

    /// <summary>For what programs leave behind in a folder for temporary files; empty before each build.</summary>
    public string Temporary => Folder + ".tmp";

    private string Stamp => Folder + ".installed";

    private string DoubtMark => Folder + ".doubt";

    /// <summary>Makes the copy equal to the starter, and empties the output and what must not stay; installed packages and caches do.</summary>
    public static Workspace Prepare(string dataFolder, SiteKey site, Engine engine, StarterFiles starters)
    {
        var workspace = Of(dataFolder, site, engine);
        var folder = workspace.Folder;
        Directory.CreateDirectory(folder);

        var starter = starters.Of(engine);
        foreach (var (_, file) in StarterFolder.Files(folder, engine).ExceptBy(starter.Select(s => s.Path), w => w.Path))
            File.Delete(file);
        foreach (var (path, file) in starter)
            CopyIfChanged(file, Path.Combine(folder, path));

        var kept = File.Exists(workspace.DoubtMark) ? [] : engine.CachePaths;
        foreach (var left in engine.Clean.Append(engine.Output).Union(engine.CachePaths).Except(kept).Select(path => Path.Combine(folder, path)).Where(Directory.Exists))
            Directory.Delete(left, recursive: true);
        File.Delete(workspace.DoubtMark);
        if (Directory.Exists(workspace.Temporary))
            Directory.Delete(workspace.Temporary, recursive: true);
        Directory.CreateDirectory(workspace.Temporary);
        return workspace;
    }

    public static Workspace Of(string dataFolder, SiteKey site, Engine engine) =>
        new(Path.GetFullPath(Path.Combine(dataFolder, "workspaces", $"{site.Client}-{site.Environment}", engine.Id)), engine);

    /// <summary>From now on the caches may be half written or wrong, so the next build starts without them.</summary>
    public void Doubt() => File.WriteAllText(DoubtMark, "");

    /// <summary>The build ended well: its caches stay.</summary>
    public void Trust() => File.Delete(DoubtMark);

    /// <summary>Whether what is installed is what the lock files name, by the same Node.</summary>
    public bool IsInstalled(string node) => !_engine.LockFiles.Any() || (File.Exists(Stamp) && File.ReadAllText(Stamp) == Wanted(node));

    public void MarkInstalled(string node) => File.WriteAllText(Stamp, Wanted(node));

    private string Wanted(string node) =>
        string.Join(' ', [.. _engine.LockFiles.Select(file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder, file))))), node]);

    private static void CopyIfChanged(string source, string target)
    {
        var (from, to) = (new FileInfo(source), new FileInfo(target));
        if (to.Exists && to.Length == from.Length && to.LastWriteTimeUtc == from.LastWriteTimeUtc)
            return;

        Directory.CreateDirectory(to.DirectoryName!);
        File.Copy(source, target, overwrite: true);
        File.SetLastWriteTimeUtc(target, from.LastWriteTimeUtc);
    }
}
