using Platform.Builds.Rows;
using Platform.Builds.Settings;

namespace Platform.Builds.Running;

/// <summary>
/// What builds leave on this machine is bounded: logs go by age, and past a size the workspaces that were built in least recently.
/// A workspace that went is made anew by the client's next build, which then takes an install longer.
/// </summary>
internal sealed class LocalDisk(BuildFiles files, BuildSettings settings, TimeProvider time)
{
    private readonly Lock _one = new();
    private DateTimeOffset _next;

    /// <summary>Looks at most once in <see cref="BuildSettings.TidyEvery"/>: it counts the bytes of all that is installed.</summary>
    /// <param name="inUse">Sites that are being built.</param>
    public void Tidy(IReadOnlyCollection<SiteKey> inUse)
    {
        lock (_one)
        {
            if (time.GetUtcNow() < _next)
                return;
            _next = time.GetUtcNow() + settings.TidyEvery;
            DeleteOldLogs();
            DeleteWorkspaces(inUse.Select(files.Workspaces).ToHashSet());
        }
    }

    private void DeleteOldLogs()
    {
        var oldest = (time.GetUtcNow() - settings.LogsFor).UtcDateTime;
        foreach (var log in Existing(files.Logs).SelectMany(folder => folder.EnumerateFiles("*.log")).Where(log => log.LastWriteTimeUtc < oldest))
            log.Delete();
    }

    private void DeleteWorkspaces(HashSet<string> inUse)
    {
        var all = Existing(files.WorkspacesFolder)
            .SelectMany(folder => folder.EnumerateDirectories())
            .Select(site => (Site: site, Bytes: SizeOf(site), Used: site.EnumerateDirectories().Select(engine => engine.LastWriteTimeUtc).DefaultIfEmpty().Max()))
            .OrderBy(workspace => workspace.Used)
            .ToList();
        var bytes = all.Sum(workspace => workspace.Bytes);
        foreach (var (site, size, _) in all.Where(workspace => !inUse.Contains(workspace.Site.FullName)))
        {
            if (bytes <= settings.WorkspaceBytes)
                return;
            site.Delete(recursive: true);
            bytes -= size;
        }
    }

    private static IEnumerable<DirectoryInfo> Existing(string folder) => Directory.Exists(folder) ? [new DirectoryInfo(folder)] : [];

    private static long SizeOf(DirectoryInfo folder) => folder
        .EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        .Sum(file => file.Length);
}
