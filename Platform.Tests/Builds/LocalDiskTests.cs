using Microsoft.Extensions.Time.Testing;
using Platform.Builds.Rows;
using Platform.Builds.Running;
using Platform.Builds.Settings;
using Platform.Domain.Ids;
using Platform.ServiceDefaults.Settings;

namespace Platform.Tests.Builds;

public sealed class LocalDiskTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("platform-disk-");
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly BuildSettings _settings = new() { WorkspaceBytes = 250 };
    private readonly BuildFiles _files;
    private readonly LocalDisk _disk;

    public LocalDiskTests()
    {
        _files = new BuildFiles(new PlatformSettings { DataFolder = _folder.FullName });
        _disk = new LocalDisk(_files, _settings, _time);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Past_the_bound_the_workspaces_built_in_least_recently_go()
    {
        var (oldest, older, newest) = (Workspace("a", 3), Workspace("b", 2), Workspace("c", 1));
        _disk.Tidy([]);
        Assert.Equal((false, true, true), (Directory.Exists(oldest), Directory.Exists(older), Directory.Exists(newest)));
    }

    [Fact]
    public void One_that_is_built_in_stays_however_old_it_is()
    {
        var (oldest, older) = (Workspace("a", 3), Workspace("b", 2));
        Workspace("c", 1);
        _disk.Tidy([new SiteKey(new ClientId("a"), "dev")]);
        Assert.Equal((true, false), (Directory.Exists(oldest), Directory.Exists(older)));
    }

    [Fact]
    public void Logs_go_by_age()
    {
        var (old, young) = (Log("bld_1", 31), Log("bld_2", 29));
        _disk.Tidy([]);
        Assert.Equal((false, true), (File.Exists(old), File.Exists(young)));
    }

    [Fact]
    public void It_looks_once_an_hour()
    {
        _disk.Tidy([]);
        var old = Log("bld_1", 31);
        _disk.Tidy([]);
        Assert.True(File.Exists(old));
        _time.Advance(TimeSpan.FromHours(1));
        _disk.Tidy([]);
        Assert.False(File.Exists(old));
    }

    private string Workspace(string client, int daysAgo)
    {
        var folder = Path.Combine(_files.Workspaces(new SiteKey(new ClientId(client), "dev")), "eleventy");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "page.txt"), new string('x', 100));
        Directory.SetLastWriteTimeUtc(folder, _time.GetUtcNow().AddDays(-daysAgo).UtcDateTime);
        return folder;
    }

    private string Log(string build, int daysAgo)
    {
        Directory.CreateDirectory(_files.Logs);
        File.WriteAllText(_files.Log(new BuildId(build)), "log");
        File.SetLastWriteTimeUtc(_files.Log(new BuildId(build)), _time.GetUtcNow().AddDays(-daysAgo).UtcDateTime);
        return _files.Log(new BuildId(build));
    }
}
