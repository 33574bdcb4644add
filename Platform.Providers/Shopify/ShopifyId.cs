using System.Text.Json;
using Platform.Providers.Json;

namespace Platform.Providers.Shopify;

/// <summary>
/// Shopify's ids as text, digit by digit: they exceed 2^53. Also out of a global id:
/// <c>gid://shopify/Product/788032119674292922</c>, <c>gid://shopify/InventoryLevel/24826418?inventory_item_id=271878346596884015</c>.
/// </summary>
internal static class ShopifyId
{
    private const int Longest = 40;

    public static string? Read(JsonElement element, string name) => element.Member(name) switch
    {
        { ValueKind: JsonValueKind.Number } number => Digits(number.GetRawText()),
        { ValueKind: JsonValueKind.String } text => Digits(Last(text.GetString()!)),
        _ => null,
    };

    private static string Last(string text)
    {
        var path = text.Split('?')[0];
        return path.StartsWith("gid://", StringComparison.Ordinal) ? path[(path.LastIndexOf('/') + 1)..] : path;
    }

    private static string? Digits(string text) => text is { Length: > 0 and <= Longest } && text.All(char.IsAsciiDigit) ? text : null;
}
