using System.Text.Json;
using Platform.Domain.Content;
using Platform.Domain.Events;
using Platform.Providers.Json;

namespace Platform.Providers.Contentful;

/// <summary>
/// An asset in one locale: title, description and file,
/// <c>{"url":"//images.ctfassets.net/…/valve.jpg","contentType":"image/jpeg","details":{"image":{"width":1600,"height":900}}}</c>.
/// A file that Contentful has not processed yet has an <c>upload</c> in place of the <c>url</c>.
/// </summary>
internal static class AssetFields
{
    public static UnifiedFields Read(LocaleFields fields)
    {
        var title = fields.Text("title");
        var description = fields.Text("description");
        return new UnifiedFields
        {
            Title = title,
            Summary = description,
            Images = Image(fields.Value("file"), description ?? title) is { } image ? [image] : null,
        };
    }

    public static bool IsPartial(LocaleFields fields) => fields.Text("title") is null || Url(fields.Value("file")) is null;

    private static ContentImage? Image(JsonElement? file, string? alt)
    {
        if (Url(file) is not { } url || file?.Text("contentType")?.StartsWith("image/", StringComparison.Ordinal) != true)
            return null;
        var size = file?.Object("details")?.Object("image");
        return new ContentImage { Url = url, Width = size?.Whole("width"), Height = size?.Whole("height"), Alt = alt };
    }

    private static string? Url(JsonElement? file) => file?.Text("url") switch
    {
        ['/', '/', ..] and var url => $"https:{url}",
        { } url when url.StartsWith("https://", StringComparison.Ordinal) => url,
        _ => null,
    };
}
