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

    private string Stamp => Folder + ".installed";

    /// <summary>Makes the copy equal to the starter, and empties the output and what must not stay; installed packages and caches do.</summary>
    public static Workspace Prepare(string dataFolder, SiteKey site, Engine engine, StarterFiles starters)
    {
        var folder = Path.GetFullPath(Path.Combine(dataFolder, "workspaces", $"{site.Client}-{site.Environment}", engine.Id));
        Directory.CreateDirectory(folder);
        var workspace = new Workspace(folder, engine);

        var starter = starters.Of(engine);
        foreach (var (_, file) in StarterFolder.Files(folder, engine).ExceptBy(starter.Select(s => s.Path), w => w.Path))
            File.Delete(file);
        foreach (var (path, file) in starter)
            CopyIfChanged(file, Path.Combine(folder, path));

        foreach (var left in engine.Clean.Append(engine.Output).Except(engine.CachePaths).Select(path => Path.Combine(folder, path)).Where(Directory.Exists))
            Directory.Delete(left, recursive: true);
        return workspace;
    }

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
