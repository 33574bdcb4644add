using Platform.Domain.Ids;

namespace Platform.Domain.Catalog.Compatibility;

/// <summary>What someone asks the factory for, unchecked.</summary>
/// <param name="StackType">An id or an alias.</param>
/// <param name="Engine">Null takes the stack type's default.</param>
/// <param name="Cms">For a composed stack; in a tier it may be named again.</param>
/// <param name="Shop">As <paramref name="Cms"/>.</param>
public sealed record StackChoice(string StackType, string? Engine = null, ProviderId? Cms = null, ProviderId? Shop = null);
