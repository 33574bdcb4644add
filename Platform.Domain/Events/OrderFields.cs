namespace Platform.Domain.Events;

/// <summary>An order without the person: items, quantities, totals, currency, status.</summary>
public sealed record OrderFields
{
    public IReadOnlyList<OrderLine> Lines { get; init; } = [];

    public string? Total { get; init; }

    public string? Currency { get; init; }

    public string? Status { get; init; }

    public string? PaymentStatus { get; init; }

    /// <summary>Set on a refund: tells one refund of an order from another.</summary>
    public string? RefundId { get; init; }

    /// <summary>When it was placed; decides whether a stock level already contains it (RULES B6).</summary>
    public DateTimeOffset? PlacedAt { get; init; }
}
