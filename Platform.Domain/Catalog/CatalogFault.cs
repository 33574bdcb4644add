namespace Platform.Domain.Catalog;

/// <summary>Why a choice is none of the catalog's: what was given, the rule it breaks, and what to choose instead.</summary>
/// <param name="Subject">What the value stands for: <c>stack_type</c>, <c>ssg_engine</c>, <c>cms_provider</c>, <c>ecommerce_provider</c>.</param>
/// <param name="Value">What was given; null where it is missing.</param>
/// <param name="Nearest">The valid name that was probably meant; null where none is near.</param>
public sealed record CatalogFault(string Subject, string? Value, string Rule, string Fix, string? Nearest = null)
{
    public override string ToString() => $"{Subject} {(Value is null ? "is missing" : $"'{Value}'")}: {Rule} {Fix}";
}
