namespace Platform.Content.Stock;

/// <summary>One movement of one SKU, so that it is folded into the SKU's stock once.</summary>
internal sealed record CountRecord
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public required StockMovement Movement { get; init; }

    /// <summary>It is in the stock record, or was taken out there because it no longer matters.</summary>
    public bool Folded { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
