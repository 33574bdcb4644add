using Platform.Domain.Catalog;

namespace Platform.Domain.Engines;

/// <summary>The engines that can build a site, by id: those of the catalog that have a starter in <c>sites/</c>.</summary>
public static class EngineCatalog
{
    private static readonly string[] WithStarter = ["eleventy"];

    private static readonly Lazy<Dictionary<string, Engine>> Engines = new(() =>
        WithStarter.Select(id => Engine.Of(StackCatalog.FindEngine(id)!)).ToDictionary(e => e.Id));

    public static IReadOnlyCollection<Engine> All => Engines.Value.Values;

    public static Engine? Find(string id) => Engines.Value.GetValueOrDefault(id);
}
