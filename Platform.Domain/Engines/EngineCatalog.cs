namespace Platform.Domain.Engines;

/// <summary>The engines that can build a site, by id.</summary>
public static class EngineCatalog
{
    private static readonly Dictionary<string, Engine> Engines = new Engine[] { Eleventy.Engine }.ToDictionary(e => e.Id);

    public static IReadOnlyCollection<Engine> All => Engines.Values;

    public static Engine? Find(string id) => Engines.GetValueOrDefault(id);
}
