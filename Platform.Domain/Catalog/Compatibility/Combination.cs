using Platform.Domain.Ids;

namespace Platform.Domain.Catalog.Compatibility;

/// <summary>One stack that can be built: a stack type with its providers and one engine.</summary>
/// <param name="StackType">The factory's id.</param>
/// <param name="Recommended">False where only one of a pair lists the engine.</param>
public sealed record Combination(string StackType, ProviderId? Cms, ProviderId? Shop, string Engine, bool Recommended);
