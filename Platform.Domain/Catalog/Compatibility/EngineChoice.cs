namespace Platform.Domain.Catalog.Compatibility;

/// <summary>The engines that a stack accepts.</summary>
/// <param name="Recommended">Ids of those that each of its providers lists; the first is the default.</param>
/// <param name="Supported">Ids of those that only one of a pair lists.</param>
public sealed record EngineChoice(IReadOnlyList<string> Recommended, IReadOnlyList<string> Supported)
{
    /// <summary>All, the recommended ones first.</summary>
    public IReadOnlyList<string> Accepted { get; } = [.. Recommended, .. Supported];

    public string Default => Accepted[0];

    public bool Accepts(string engine) => Accepted.Contains(engine);
}
