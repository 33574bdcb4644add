namespace Platform.Content.Stock;

/// <summary>What a source said the stock is, null where it tracks none.</summary>
/// <param name="At">When, by the source's word; comparable with the times of orders, which an order key need not be.</param>
internal sealed record StockObservation(string OrderKey, DateTimeOffset At, int? Pieces);
