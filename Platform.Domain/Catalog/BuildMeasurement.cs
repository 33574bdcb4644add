namespace Platform.Domain.Catalog;

/// <summary>What one build took on two cores: the base of every estimate of build minutes.</summary>
/// <param name="Pages">Item pages of the measured site.</param>
/// <param name="InstallSeconds">With a warm package cache.</param>
/// <param name="ColdSeconds">The first build of a workspace.</param>
/// <param name="WarmSeconds">A further one, with what <see cref="EngineEntry.CachePaths"/> kept.</param>
/// <param name="MemoryMb">Of the largest process.</param>
public sealed record BuildMeasurement(int Pages, decimal InstallSeconds, decimal ColdSeconds, decimal WarmSeconds, int MemoryMb);
