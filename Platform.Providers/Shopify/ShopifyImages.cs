using System.Text.Json;
using Platform.Domain.Content;
using Platform.Providers.Json;

namespace Platform.Providers.Shopify;

/// <summary>
/// <c>{"src":"https:\/\/cdn.shopify.com\/…","alt":null,"width":800,"height":600}</c>, in <c>images</c> or alone as <c>image</c>; of
/// GraphQL's media <c>{"alt":null,"image":{"url":"https://cdn.shopify.com/…","width":800,"height":600}}</c>.
/// </summary>
internal static class ShopifyImages
{
    public static List<ContentImage>? Read(JsonElement resource)
    {
        var listed = resource.Items("images").Select(Image).OfType<ContentImage>().ToList();
        if (listed.Count == 0 && resource.Object("image") is { } only && Image(only) is { } image)
            listed.Add(image);
        return listed.Count > 0 ? listed : null;
    }

    /// <returns>Null without any: a video has none, and a picture that is still being processed.</returns>
    public static List<ContentImage>? Of(IReadOnlyList<JsonElement> media)
    {
        var images = media.Select(Medium).OfType<ContentImage>().ToList();
        return images.Count > 0 ? images : null;
    }

    private static ContentImage? Medium(JsonElement medium) => medium.Object("image") is not { } image || image.Text("url") is not { } url ? null : new ContentImage
    {
        Url = url,
        Width = image.Whole("width"),
        Height = image.Whole("height"),
        Alt = medium.Text("alt"),
    };

    private static ContentImage? Image(JsonElement image) => image.Text("src") is not { } url ? null : new ContentImage
    {
        Url = url,
        Width = image.Whole("width"),
        Height = image.Whole("height"),
        Alt = image.Text("alt"),
    };
}
