using System.Text.Json;
using System.Text.RegularExpressions;
using Platform.Domain.Content;
using Platform.Providers.Json;

namespace Platform.Providers.Sanity;

/// <summary>
/// Image assets by their reference: <c>image-a1b2c3-800x600-jpg</c> in project p and dataset d is
/// <c>https://cdn.sanity.io/images/p/d/a1b2c3-800x600.jpg</c> (https://www.sanity.io/docs/asset-pipeline/image-urls).
/// </summary>
internal sealed partial record SanityImages(string? Project, string? Dataset)
{
    /// <summary>The image of a field such as <c>mainImage</c>: <c>{"asset":{"_ref":"image-…"},"alt":"…"}</c>.</summary>
    public ContentImage? Read(JsonElement? image)
    {
        if (image?.Object("asset")?.Text("_ref") is not { } reference || Project is null || Dataset is null)
            return null;
        if (ReferencePattern.Match(reference) is not { Success: true } match
            || !int.TryParse(match.Groups["width"].ValueSpan, out var width)
            || !int.TryParse(match.Groups["height"].ValueSpan, out var height))
            return null;

        return new ContentImage
        {
            Url = $"https://cdn.sanity.io/images/{Uri.EscapeDataString(Project)}/{Uri.EscapeDataString(Dataset)}/{match.Groups["asset"].Value}-{width}x{height}.{match.Groups["format"].Value}",
            Width = width,
            Height = height,
            Alt = image.Value.Text("alt"),
        };
    }

    [GeneratedRegex(@"\Aimage-(?<asset>[A-Za-z0-9]{1,64})-(?<width>[0-9]{1,5})x(?<height>[0-9]{1,5})-(?<format>[a-z0-9]{2,5})\z", RegexOptions.ExplicitCapture)]
    private static partial Regex ReferencePattern { get; }
}
