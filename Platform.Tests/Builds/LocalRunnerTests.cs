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
        Install = [["sh", "-c", "echo installed >>../installs"]],
        Build = [["sh", "-c", "mkdir -p out; cat \"$CONTENT_SNAPSHOT\" \"$SITE_CONFIG\" page.txt >out/index.html; echo \"id $SITE_BUILD_ID\""], ["sh", "-c", "cat $PLATFORM_CHANGED_ITEMS"]],
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
        Write("changed", "article a en\n");
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
        Assert.Contains("article a en", await LogAsync(), StringComparison.Ordinal);
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
    public async Task What_must_not_stay_is_deleted_and_caches_are_kept()
    {
        var engine = Shell with { Clean = [".stale"], CachePaths = [".cache", "out"], Build = [["sh", "-c", "ls -A . out 2>/dev/null; mkdir -p out .cache .stale; touch out/a .cache/b .stale/c"]] };
        await RunAsync(engine);
        await RunAsync(engine);

        var second = (await LogAsync()).Split("\n$ ")[^1];
        Assert.Contains(".cache", second, StringComparison.Ordinal);
        Assert.Contains("\na\n", second, StringComparison.Ordinal);
        Assert.DoesNotContain(".stale\n", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Caches_of_a_build_that_failed_or_made_a_wrong_site_are_dropped()
    {
        var engine = Shell with { CachePaths = [".cache"], Build = [["sh", "-c", "mkdir -p out .cache; ls .cache >out/seen; touch .cache/kept; ! test -e fail"]] };
        Write("sites/shell/fail", "");
        Assert.NotNull((await RunAsync(engine)).Error);
        File.Delete(PathOf("sites/shell/fail"));
        Assert.Equal("", await SeenAsync());
        Assert.Equal("kept\n", await SeenAsync());

        _runner.Doubt(Order(engine));
        Assert.Equal("", await SeenAsync());

        async Task<string> SeenAsync() =>
            await File.ReadAllTextAsync(Path.Combine((await RunAsync(engine)).Output!, "seen"), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task What_a_build_leaves_in_its_folder_for_temporary_files_is_gone_with_the_next()
    {
        var engine = Shell with { Build = [["sh", "-c", "mkdir -p out; touch $TMPDIR/worker-$$; ls $TMPDIR | wc -l; echo \"in $TMPDIR\""]] };
        await RunAsync(engine);
        await RunAsync(engine);
        Assert.Equal(["1", "1"], (await LogAsync()).Split('\n').Select(line => line.Trim()).Where(line => line.Length == 1));
        Assert.Contains("in " + PathOf("data/workspaces/client-dev/"), await LogAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_first_folder_is_taken_for_what_builds_make()
    {
        Write("sites/shell/out/made", "");
        Write("sites/shell/pages/out/index.txt", "page");
        await RunAsync(Shell with { Build = [["sh", "-c", "mkdir -p out; touch node_modules; ls pages/out"], ["sh", "-c", "! test -e out/made"]] });
        Assert.Contains("index.txt", await LogAsync(), StringComparison.Ordinal);

        Assert.Null((await RunAsync(Shell)).Error);
        Assert.True(File.Exists(PathOf("data/workspaces/client-dev/shell/pages/out/index.txt")));
    }

    [Fact]
    public async Task Commands_run_in_order_and_none_after_one_that_failed()
    {
        var failed = await RunAsync(Shell with { Build = [["true"], ["sh", "-c", "exit 3"], ["touch", "after"]] });
        Assert.Equal("shell failed: `sh -c exit 3` ended with 3.", failed.Error);
        Assert.False(File.Exists(PathOf("data/workspaces/client-dev/shell/after")));
    }

    [Fact]
    public async Task A_program_that_the_machine_lacks_is_named_with_the_way_to_install_it() =>
        Assert.Equal(
            "no-such-generator is not installed on this machine. Install it: apt-get install generator",
            (await RunAsync(Shell with { Build = [["no-such-generator"]], SystemPackages = ["generator"] })).Error);

    [Fact]
    public async Task A_starter_without_dependencies_installs_nothing()
    {
        Assert.Null((await RunAsync(Shell with { Install = [], LockFile = null })).Error);
        Assert.False(File.Exists(PathOf("data/workspaces/client-dev/installs")));
    }

    [Fact]
    public async Task An_installation_that_failed_is_tried_again()
    {
        Assert.NotNull((await RunAsync(Shell with { Install = [["false"]] })).Error);
        Assert.Null((await RunAsync(Shell)).Error);
        Assert.Single(Installs());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<RunResult> RunAsync(Engine engine)
    {
        using var log = new BuildLog(PathOf("log"));
        return await _runner.RunAsync(Order(engine), log, TestContext.Current.CancellationToken);
    }

    private RunOrder Order(Engine engine) => new()
    {
        Site = new SiteKey(new ClientId("client"), "dev"),
        Engine = engine,
        SnapshotFile = PathOf("snapshot"),
        ChangedFile = PathOf("changed"),
        ImagesFile = PathOf("images/images.json"),
        ConfigFile = PathOf("site.json"),
        SiteBuildId = "build-id",
    };

    private string[] Installs() => File.ReadAllLines(PathOf("data/workspaces/client-dev/installs"));

    private Task<string> LogAsync() => File.ReadAllTextAsync(PathOf("log"), TestContext.Current.CancellationToken);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }

    private string PathOf(string path) => Path.Combine(_folder.FullName, path);
}
