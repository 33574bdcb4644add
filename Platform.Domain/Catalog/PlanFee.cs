namespace Platform.Domain.Catalog;

/// <summary>A share of the shop's sales.</summary>
/// <param name="When">On which condition; null for all sales.</param>
public sealed record PlanFee(decimal PercentOfSales, string? When = null);
