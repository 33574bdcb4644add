using Platform.Domain.Catalog;
using Platform.Domain.Engines;
using YamlDotNet.RepresentationModel;

namespace Platform.Tests.Domain.Engines;

public sealed class BuildspecTests
{
    private const string Tool = "\"$PLATFORM_HOME/tool/platform\" builds";

    public static TheoryData<string> Engines => [.. StackCatalog.Engines.Select(engine => engine.Id)];

    [Theory]
    [MemberData(nameof(Engines))]
    public void It_is_a_buildspec(string engine) => Assert.Empty(BuildspecSchema.Faults(Of(engine)));

    [Theory]
    [InlineData("version: 0.2\nphases:\n  build:\n    on-failure: STOP\n    commands:\n      - 'x'\n", "phases.build.on-failure: is neither ABORT nor CONTINUE")]
    [InlineData("version: 0.2\nphases:\n  build:\n    on-failure: ABORT\n    commands: []\n", "phases.build.commands: is no list of texts, or empty")]
    [InlineData("version: 0.2\nphases:\n  test:\n    on-failure: ABORT\n    commands:\n      - 'x'\n", "phases.test: unknown")]
    [InlineData("version: 0.2\nphases:\n  install:\n    on-failure: ABORT\n    runtime-versions:\n      nodejs: '99'\n    commands:\n      - 'x'\n", "phases.install.runtime-versions: no image has nodejs 99")]
    public void What_is_none_is_told(string text, string fault) => Assert.Equal([fault], BuildspecSchema.Faults(text));

    [Theory]
    [MemberData(nameof(Engines))]
    public void It_runs_all_commands_of_the_catalog_between_fetch_and_publish(string engine)
    {
        var entry = StackCatalog.FindEngine(engine)!;
        var spec = Read(engine);
        var before = Commands(spec, "pre_build");
        var build = Commands(spec, "build");

        Assert.Equal(Tool + " fetch", before[0]);
        Assert.Equal(
            [.. entry.Job?.Setup ?? [], .. entry.Install.Concat(entry.Job?.Install ?? []).Select(command => $"{Tool} run --install -- {string.Join(' ', command)}")],
            before.Skip(1));
        Assert.Equal(entry.Build.Select(command => $"{Tool} run -- {string.Join(' ', (command[0] == "node" ? [] : entry.Job?.BuildPrefix ?? []).Concat(command))}"), build);
        Assert.Equal([$"if [ \"$CODEBUILD_BUILD_SUCCEEDING\" = 1 ]; then {Tool} publish; else {Tool} fail; fi"], Commands(spec, "post_build"));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void The_tools_own_runtime_is_asked_for(string engine) =>
        Assert.Equal($"{Environment.Version.Major}.0", (string?)Read(engine)["phases"]["install"]["runtime-versions"]["dotnet"]);

    [Theory]
    [MemberData(nameof(Engines))]
    public void A_failure_is_told_in_the_phase_that_failed(string engine) =>
        Assert.All(["pre_build", "build"], phase => Assert.Equal([Tool + " fail"], Commands(Read(engine), phase, "finally")));

    [Theory]
    [MemberData(nameof(Engines))]
    public void What_the_catalog_sets_for_an_engine_is_set(string engine)
    {
        var entry = StackCatalog.FindEngine(engine)!;
        var variables = (YamlMappingNode)Read(engine)["env"]["variables"];
        Assert.All(entry.Environment, variable => Assert.Equal(variable.Value, (string?)variables[variable.Key]));
    }

    [Fact]
    public void What_must_be_renewed_is_cached_under_a_new_key_each_time()
    {
        foreach (var engine in StackCatalog.Engines)
        {
            var cache = Read(engine.Id).Children.TryGetValue("cache", out var node) ? (YamlMappingNode)node : null;
            var paths = cache is null ? [] : ((YamlSequenceNode)cache["paths"]).Select(path => (string)path!).ToList();
            Assert.Equal(engine.CachePaths.Select(path => $"/opt/platform/site/{path}/**/*"), paths.Where(path => engine.CachePaths.Any(kept => path.EndsWith($"/{kept}/**/*", StringComparison.Ordinal))));
            Assert.Equal(engine.CachePaths.Count > 0, cache is not null && cache.Children.TryGetValue("key", out var key) && ((string)key!).Contains("$CODEBUILD_BUILD_NUMBER", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_program_that_no_image_has_is_a_pinned_release_whose_checksum_is_compared()
    {
        foreach (var engine in StackCatalog.Engines.Where(engine => engine.Runtimes[0].Name is not ("nodejs" or "ruby")))
        {
            Assert.Contains(engine.Job!.Setup, line => line.Contains($"/v{engine.Version}/", StringComparison.Ordinal));
            Assert.Contains(engine.Job.Setup, line => line.EndsWith("sum --check", StringComparison.Ordinal));
        }
    }

    private static string Of(string engine) => Buildspec.For(StackCatalog.FindEngine(engine)!);

    private static YamlMappingNode Read(string engine)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Of(engine)));
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    private static List<string> Commands(YamlMappingNode spec, string phase, string key = "commands") =>
        [.. ((YamlSequenceNode)spec["phases"][phase][key]).Select(command => (string)command!)];
}
