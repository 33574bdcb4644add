using Platform.Domain.Ids;

namespace Platform.Content.Stock;

/// <summary>Pieces that an order took (negative) or a refund gave back.</summary>
/// <param name="Key">Order id and effect: <c>&lt;order&gt;#sold</c>, <c>&lt;order&gt;#returned:&lt;refund&gt;</c>. Counts once (RULES B6).</param>
internal sealed record StockMovement(string Key, ProviderId Provider, int Change, DateTimeOffset At)
{
    public static string Sold(ContentId order) => $"{order}#sold";

    public static string Returned(ContentId order, string refund) => $"{order}#returned:{ContentId.Encode(refund)}";
}
