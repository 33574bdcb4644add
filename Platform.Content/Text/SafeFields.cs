using Platform.Domain.Content;
using Platform.Domain.Events;

namespace Platform.Content.Text;

/// <summary>A provider's fields as the cache keeps them: HTML sanitised, no address that runs.</summary>
internal static class SafeFields
{
    public static (UnifiedFields Fields, string BodyText) Of(UnifiedFields fields)
    {
        var body = SafeBody.Of(fields.BodyHtml ?? "");
        var safe = fields with
        {
            BodyHtml = body.Html,
            Images = fields.Images is null ? null : [.. fields.Images.Where(image => MediaAddress.Is(image.Url) || SafeUrl.IsSafe(image.Url))],
            Order = null,
            Inventory = null,
            Build = null,
        };
        return (safe, body.Text);
    }
}
