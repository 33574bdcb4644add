using System.Text.Json;
using Platform.Domain.Content;
using Platform.Providers.Json;

namespace Platform.Providers.Shopify;

/// <summary><c>{"src":"https:\/\/cdn.shopify.com\/…","alt":null,"width":800,"height":600}</c>, in <c>images</c> or alone as <c>image</c>.</summary>
internal static class ShopifyImages
{
    public static List<ContentImage>? Read(JsonElement resource)
    {
        var listed = resource.Items("images").Select(Image).OfType<ContentImage>().ToList();
        if (listed.Count == 0 && resource.Object("image") is { } only && Image(only) is { } image)
            listed.Add(image);
        return listed.Count > 0 ? listed : null;
    }

    private static ContentImage? Image(JsonElement image) => image.Text("src") is not { } url ? null : new ContentImage
    {
        Url = url,
        Width = image.Whole("width"),
        Height = image.Whole("height"),
        Alt = image.Text("alt"),
    };
}
