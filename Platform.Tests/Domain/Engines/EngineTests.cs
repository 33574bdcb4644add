using Platform.Domain.Catalog;
using Platform.Domain.Engines;
using Platform.Tests.Emulators;

namespace Platform.Tests.Domain.Engines;

public sealed class EngineTests
{
    public static TheoryData<string> Engines => [.. StackCatalog.Engines.Select(entry => entry.Id)];

    [Fact]
    public void Every_engine_of_the_catalog_has_a_starter_and_no_starter_lacks_its_engine() =>
        Assert.Equal(
            Directory.EnumerateDirectories(Repository.PathOf("sites")).Select(folder => Path.GetFileName(folder)).Where(name => name != "kit").Order(StringComparer.Ordinal),
            EngineCatalog.All.Select(engine => engine.Id).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Engines))]
    public void Engine_runs_as_the_catalog_says(string id)
    {
        var (engine, entry) = (EngineCatalog.Find(id)!, StackCatalog.FindEngine(id)!);
        Assert.Equal((entry.Build, entry.Install, entry.Output, entry.LockFile), (engine.Build, engine.Install, engine.Output, engine.LockFile));
        Assert.Equal((entry.Clean, entry.CachePaths, entry.SystemPackages), (engine.Clean, engine.CachePaths, engine.SystemPackages));
        Assert.Equal(engine.LockFile is null, engine.Install.Count == 0);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Every_build_ends_with_the_kits_last_step_on_its_output(string id)
    {
        var engine = EngineCatalog.Find(id)!;
        Assert.Contains(engine.Build, command => command.SequenceEqual(["node", "kit/finish.mjs", engine.Output]));
    }

    [Theory]
    [InlineData("eleventy", "assets/site.5e2c9a1b.css", true)]
    [InlineData("eleventy", "assets/site.css", false)]
    [InlineData("eleventy", "index.html", false)]
    [InlineData("astro", "_astro/Base.DVbu5THU.css", true)]
    [InlineData("astro", "article/a/index.html", false)]
    [InlineData("gatsby", "app-0123456789abcdef0123.js", true)]
    [InlineData("gatsby", "styles.0123456789abcdef0123.css", true)]
    [InlineData("gatsby", "page-data/app-data.json", false)]
    [InlineData("gatsby", "~partytown/debug/partytown-sandbox-sw.js", false)]
    [InlineData("gatsby", "_gatsby/slices/_gatsby-scripts-1.html", false)]
    [InlineData("nextjs", "_next/static/chunks/main-1.js", true)]
    [InlineData("nextjs", "_next/static/site/_buildManifest.js", false)]
    [InlineData("nextjs", "article/a/index.txt", false)]
    [InlineData("nuxt", "_nuxt/Bz1.js", true)]
    [InlineData("nuxt", "_nuxt/builds/latest.json", false)]
    [InlineData("nuxt", "article/a/_payload.json", false)]
    public void Only_what_is_named_by_its_content_is_immutable(string id, string path, bool immutable)
    {
        var engine = new Engine { Id = id, Build = [], Output = "out", Fingerprinted = StackCatalog.FindEngine(id)!.ImmutableAssets };
        Assert.Equal(immutable, engine.IsFingerprinted(path));
    }
}
