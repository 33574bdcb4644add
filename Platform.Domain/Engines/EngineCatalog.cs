using Platform.Domain.Catalog;

namespace Platform.Domain.Engines;

/// <summary>The catalog's engines, by id, as a runner needs them. Each has a starter in <c>sites/</c>.</summary>
public static class EngineCatalog
{
    private static readonly Lazy<Dictionary<string, Engine>> Engines = new(() => StackCatalog.Engines.Select(Engine.Of).ToDictionary(engine => engine.Id));

    public static IReadOnlyCollection<Engine> All => Engines.Value.Values;

    public static Engine? Find(string id) => Engines.Value.GetValueOrDefault(id);
}
