using System.Net;
using System.Text.RegularExpressions;
using Platform.Domain.Content;

namespace Platform.Builds.Images;

/// <summary>The pictures that a snapshot refers to: each item's own, and those in its text.</summary>
internal static partial class ImageAddresses
{
    /// <returns>Absolute https addresses and <c>media:</c> references, each once, sorted.</returns>
    public static IReadOnlyList<string> In(IEnumerable<ContentItem> items) =>
    [
        .. items.SelectMany(item => item.Images.Select(image => image.Url).Concat(InText(item.BodyHtml)))
            .Where(url => url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || MediaAddress.Is(url))
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> InText(string? html) =>
        Source().Matches(html ?? "").Select(match => WebUtility.HtmlDecode(match.Groups[1].Value));

    // <img alt="" src="https://cdn.example/mug.jpg?w=800&amp;h=600">; bodies are sanitised, so the quotes are double ones.
    [GeneratedRegex("""<img\b[^>]*?\ssrc="([^"]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Source();
}
