namespace Platform.Builds.Jobs;

/// <summary>What the fetching step leaves for those that run the engine.</summary>
/// <param name="Engine">The engine's id.</param>
/// <param name="Variables">What the engine is told by its environment.</param>
internal sealed record JobOrder(string Engine, IReadOnlyDictionary<string, string> Variables);
