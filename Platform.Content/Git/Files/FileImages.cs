using System.Text.Json.Nodes;
using Platform.Domain.Content;

namespace Platform.Content.Git.Files;

/// <summary><c>image: /uploads/tea.jpg</c> with <c>image_alt</c>, or <c>cover: { src: …, alt: …, width: …, height: … }</c>, or <c>images:</c> with a list of either.</summary>
internal static class FileImages
{
    private static readonly string[] Single = ["cover", "image", "featured_image", "hero", "thumbnail"];

    public static IReadOnlyList<ContentImage> Of(JsonObject fields) =>
    [
        .. Single
            .Select(name => fields[name] is JsonArray ? null : Image(fields[name], fields.Text($"{name}_alt", $"{name}Alt")))
            .Concat(Single.Append("images").SelectMany(name => fields[name] is JsonArray list ? list.Select(image => Image(image, null)) : []))
            .OfType<ContentImage>()
            .DistinctBy(image => image.Url),
    ];

    private static ContentImage? Image(JsonNode? node, string? alt) => node switch
    {
        JsonObject image when image.Text("url", "src", "path", "image") is { } url => new ContentImage
        {
            Url = url,
            Alt = image.Text("alt", "description") ?? alt,
            Width = image.Whole("width"),
            Height = image.Whole("height"),
        },
        _ => node.Text is { } url ? new ContentImage { Url = url, Alt = alt } : null,
    };
}
