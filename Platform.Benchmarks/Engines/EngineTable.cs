using System.Globalization;
using Platform.Aws.Releases;
using Platform.Builds.Publishing;
using Platform.Domain.Builds;
using Platform.Domain.Catalog;
using Platform.Domain.Content;
using Platform.Domain.Engines;

namespace Platform.Benchmarks.Engines;

/// <summary>The suite <c>engines</c>: every engine on the same content, one after another, through the code of a real build.</summary>
internal static class EngineTable
{
    public const int Pages = 1000;

    private const int Articles = 200;

    /// <summary>Seconds that the reference's specification states for "1000+ pages" or without a number of pages.</summary>
    private static readonly Dictionary<string, int> Reference = new()
    {
        ["hugo"] = 30,
        ["eleventy"] = 45,
        ["astro"] = 60,
        ["gatsby"] = 90,
        ["nextjs"] = 75,
        ["nuxt"] = 75,
    };

    /// <param name="pages">Of the larger site.</param>
    public static async Task<int> MeasureAsync(int pages)
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores, load {Load()} before\n");
        var small = new List<string>();
        var large = new List<string>();
        foreach (var engine in EngineCatalog.All)
        {
            using var bench = new EngineBench(engine);
            var install = engine.LockFile is null ? "–" : Seconds(await bench.InstallAsync());
            small.Add($"| {Name(engine)} | {install} | {await SmallAsync(engine, bench)} |");
            Console.Error.WriteLine(small[^1]);
            large.Add($"| {Name(engine)} | {await LargeAsync(bench, pages)} | {(Reference.TryGetValue(engine.Id, out var seconds) ? seconds + " s" : "–")} |");
            Console.Error.WriteLine(large[^1]);
        }

        Console.WriteLine($"{Articles} articles and {SampleContent.Products} products:\n");
        Console.WriteLine("| | install | cold build | warm build | files | size | text of one article edited: files, paths | its title edited: files, paths | memory: largest process, all together |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        small.ForEach(Console.WriteLine);
        Console.WriteLine($"\n{pages.ToString("N0", CultureInfo.InvariantCulture)} pages:\n");
        Console.WriteLine("| | cold build | warm build, one text edited | stated by the reference |\n|---|---|---|---|");
        large.ForEach(Console.WriteLine);
        Console.WriteLine($"\nload {Load()} after");
        return 0;
    }

    private static async Task<string> SmallAsync(Engine engine, EngineBench bench)
    {
        await using var memory = new PeakMemory();
        var items = SampleContent.Make(Articles);
        var (cold, site) = await bench.BuildAsync(items);
        var (warm, again) = await bench.BuildAsync(items);
        if (Plan(site, again) is { Assets: [], Pages: [], DeletedPages: [] } is false)
            throw new InvalidOperationException($"{engine.Id} made another site of the same content.");

        var text = Edited(items, article => SampleContent.WithText(article, "And so do we."));
        var title = Edited(items, article => article with { Title = "Another title" });
        var (_, texted) = await bench.BuildAsync(text.Items, text.Article);
        var (_, titled) = await bench.BuildAsync(title.Items, title.Article);

        var size = site.Manifest.Files.Values.Sum(file => file.Size) / 1e6;
        return FormattableString.Invariant($"{Seconds(cold)} | {Seconds(warm)} | {site.Manifest.Files.Count} | {size:0.0} MB | {Changes(Plan(site, texted))} | {Changes(Plan(site, titled))} | {memory.Largest} MB, {memory.Together} MB");
    }

    private static async Task<string> LargeAsync(EngineBench bench, int pages)
    {
        var items = SampleContent.Make(pages - SampleContent.Products);
        var text = Edited(items, article => SampleContent.WithText(article, "And so do we."));
        bench.Forget();
        var (cold, _) = await bench.BuildAsync(items);
        var (warm, _) = await bench.BuildAsync(text.Items, text.Article);
        return $"{Seconds(cold)} | {Seconds(warm)}";
    }

    /// <summary>One from the middle, which no front page shows.</summary>
    private static (IReadOnlyList<ContentItem> Items, ContentItem Article) Edited(IReadOnlyList<ContentItem> items, Func<ContentItem, ContentItem> edit)
    {
        var article = edit(items[Articles / 2]);
        return ([.. items.Select(item => item.Id == article.Id ? article : item)], article);
    }

    private static PublishPlan Plan(OutputManifest before, OutputManifest after) =>
        PublishPlan.Between(before.Manifest, after.Manifest, new Dictionary<string, RetiredFile>(), DateTimeOffset.UnixEpoch, TimeSpan.FromDays(1));

    private static string Changes(PublishPlan plan)
    {
        var paths = InvalidationPaths.For(plan.Stale, EngineBench.Client.Site.MaxInvalidationPaths);
        return $"{plan.Assets.Count + plan.Pages.Count}, {paths.Count}{(paths is ["/*"] ? " (`/*`)" : "")}";
    }

    private static string Name(Engine engine) => StackCatalog.Engines.Single(entry => entry.Id == engine.Id) is var entry ? $"{entry.Name} {entry.Version}" : engine.Id;

    private static string Seconds(TimeSpan time) => FormattableString.Invariant($"{time.TotalSeconds:0.0} s");

    private static string Load() => File.ReadAllText("/proc/loadavg").Split(' ')[0];
}
