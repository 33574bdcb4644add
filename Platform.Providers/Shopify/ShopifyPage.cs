using System.Globalization;

namespace Platform.Providers.Shopify;

/// <summary>
/// Where a page of products begins, and how many it asks for; as text <c>25 eyJsYXN0X2lkIjo4ODEyNDUwMTE5NzI1fQ==</c>, so that a size
/// which the shop found too costly once is not asked again.
/// </summary>
/// <param name="Cursor">Null for the first.</param>
internal readonly record struct ShopifyPage(int Size, string? Cursor)
{
    private const int Most = 50;

    /// <param name="text">Null for the first page.</param>
    public static ShopifyPage Parse(string? text, int most) =>
        text?.Split(' ', 2) is [var size, var cursor] && int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            ? new ShopifyPage(Math.Clamp(asked, 1, Most), cursor)
            : new ShopifyPage(Math.Clamp(most, 1, Most), null);

    public override string ToString() => $"{Size} {Cursor}";
}
