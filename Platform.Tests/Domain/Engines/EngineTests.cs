using Platform.Domain.Catalog;
using Platform.Domain.Engines;
using Platform.Tests.Emulators;

namespace Platform.Tests.Domain.Engines;

public sealed class EngineTests
{
    [Fact]
    public void Engines_that_build_are_those_with_a_starter() =>
        Assert.Equal(
            Directory.EnumerateDirectories(Repository.PathOf("sites")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal),
            EngineCatalog.All.Select(engine => engine.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Engine_runs_as_the_catalog_says()
    {
        var engine = Assert.Single(EngineCatalog.All);
        var entry = StackCatalog.FindEngine(engine.Id)!;
        Assert.Equal((entry.Build[0], entry.Install[0], entry.Output, entry.LockFile), (engine.Build, engine.Install, engine.Output, engine.LockFile));
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
        var engine = new Engine { Id = id, Install = [], Build = [], Output = "", LockFile = "", Fingerprinted = StackCatalog.FindEngine(id)!.ImmutableAssets };
        Assert.Equal(immutable, engine.IsFingerprinted(path));
    }
}
