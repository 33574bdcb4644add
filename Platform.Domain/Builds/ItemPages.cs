using Platform.Domain.Content;
using Platform.Domain.Events;

namespace Platform.Domain.Builds;

/// <summary>Which page an item must have: the contract between every starter and the check of its output.</summary>
public static class ItemPages
{
    /// <summary>Folders in which every page with a folder of its own is an item's.</summary>
    public static readonly IReadOnlyList<string> Folders = ["article/", "product/", "collection/"];

    /// <returns>The path in the output, such as <c>article/blue-mug/index.html</c>; null for what has no page (assets, orders).</returns>
    public static string? PathOf(ContentItem item) => item.Type switch
    {
        ContentType.Article => $"article/{item.Slug}/index.html",
        ContentType.Product => $"product/{item.Slug}/index.html",
        ContentType.Collection => $"collection/{item.Slug}/index.html",
        ContentType.Page => $"{item.Slug}/index.html",
        _ => null,
    };
}
