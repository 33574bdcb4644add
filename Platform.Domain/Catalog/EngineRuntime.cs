namespace Platform.Domain.Catalog;

/// <summary>A program that an engine runs on.</summary>
/// <param name="Name"><c>nodejs</c> and <c>ruby</c> as CodeBuild names them; <c>hugo</c> is in none of its images.</param>
/// <param name="Version">What AWS builds with.</param>
/// <param name="Minimum">The least it was seen to work with.</param>
public sealed record EngineRuntime(string Name, string Version, string Minimum);
