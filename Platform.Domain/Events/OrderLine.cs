namespace Platform.Domain.Events;

/// <summary>Pieces of one product in an order.</summary>
public sealed record OrderLine
{
    public required string Sku { get; init; }

    public required int Quantity { get; init; }

    /// <summary>Price of one piece, as text.</summary>
    public string? Price { get; init; }
}
