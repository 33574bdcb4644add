namespace Platform.Content.Stock;

/// <summary>Pieces over all locations as one revision of a shop's product told them.</summary>
/// <param name="Edit">Hash of all else that the revision said.</param>
internal sealed record StockTotal(string OrderKey, DateTimeOffset At, int Pieces, string Edit);
