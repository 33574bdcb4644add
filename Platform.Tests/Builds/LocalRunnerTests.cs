using Platform.Builds.Rows;
using Platform.Builds.Running;
using Platform.Builds.Settings;
using Platform.Domain.Engines;
using Platform.Domain.Ids;
using Platform.ServiceDefaults.Settings;

namespace Platform.Tests.Builds;

public sealed class LocalRunnerTests : IDisposable
{
    private static readonly Engine Shell = new()
    {
        Id = "shell",
        Install = ["sh", "-c", "echo installed >>../installs"],
        Build = ["sh", "-c", "mkdir -p out; cat \"$CONTENT_SNAPSHOT\" \"$SITE_CONFIG\" page.txt >out/index.html; echo \"id $SITE_BUILD_ID\""],
        Output = "out",
        LockFile = "lock",
        Fingerprinted = [],
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("platform-runner-");
    private readonly LocalRunner _runner;

    public LocalRunnerTests()
    {
        Write("sites/shell/page.txt", "page");
        Write("sites/shell/lock", "1");
        Write("snapshot", "snapshot ");
        Write("site.json", "config ");
        var settings = new BuildSettings { SitesFolder = PathOf("sites") };
        _runner = new LocalRunner(
            new StarterFiles(settings), new EngineEnvironment(settings), new BuildFiles(new PlatformSettings { DataFolder = PathOf("data") }));
    }

    [Fact]
    public async Task An_engine_gets_its_inputs_and_its_lines_are_in_the_log()
    {
        var output = (await RunAsync(Shell)).Output!;
        Assert.Equal("snapshot config page", await File.ReadAllTextAsync(Path.Combine(output, "index.html"), TestContext.Current.CancellationToken));
        Assert.Contains("id build-id", await LogAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Packages_are_installed_once_for_a_lock_file()
    {
        await RunAsync(Shell);
        await RunAsync(Shell);
        Assert.Single(Installs());

        Write("sites/shell/lock", "2");
        await RunAsync(Shell);
        Assert.Equal(2, Installs().Length);
    }

    [Fact]
    public async Task Output_is_emptied_and_the_workspace_follows_the_starter()
    {
        Write("sites/shell/old.txt", "old");
        var output = (await RunAsync(Shell)).Output!;
        await File.WriteAllTextAsync(Path.Combine(output, "stale.html"), "stale", TestContext.Current.CancellationToken);
        File.Delete(PathOf("sites/shell/old.txt"));
        Write("sites/shell/page.txt", "another");

        await RunAsync(Shell);

        Assert.False(File.Exists(Path.Combine(output, "stale.html")));
        Assert.False(File.Exists(Path.Combine(output, "..", "old.txt")));
        Assert.EndsWith("another", await File.ReadAllTextAsync(Path.Combine(output, "index.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_engine_is_a_failed_build() =>
        Assert.Equal("shell ended with 3.", (await RunAsync(Shell with { Build = ["sh", "-c", "exit 3"] })).Error);

    [Fact]
    public async Task An_installation_that_failed_is_tried_again()
    {
        Assert.NotNull((await RunAsync(Shell with { Install = ["false"] })).Error);
        Assert.Null((await RunAsync(Shell)).Error);
        Assert.Single(Installs());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<RunResult> RunAsync(Engine engine)
    {
        using var log = new BuildLog(PathOf("log"));
        var order = new RunOrder
        {
            Site = new SiteKey(new ClientId("client"), "dev"),
            Engine = engine,
            SnapshotFile = PathOf("snapshot"),
            ConfigFile = PathOf("site.json"),
            SiteBuildId = "build-id",
        };
        return await _runner.RunAsync(order, log, TestContext.Current.CancellationToken);
    }

    private string[] Installs() => File.ReadAllLines(PathOf("data/workspaces/client-dev/installs"));

    private Task<string> LogAsync() => File.ReadAllTextAsync(PathOf("log"), TestContext.Current.CancellationToken);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }

    private string PathOf(string path) => Path.Combine(_folder.FullName, path);
}
