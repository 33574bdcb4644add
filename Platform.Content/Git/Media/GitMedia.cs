using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Platform.Content.Git.Files;
using Platform.Domain.Clients;
using Platform.Domain.Content;

namespace Platform.Content.Git.Media;

/// <summary>
/// Pictures that lie in the repository beside the texts: their addresses become <c>media:</c> references, and their bytes go along.
/// A replaced picture of the same name comes with the text's next change, as no text names its bytes.
/// </summary>
internal static partial class GitMedia
{
    public const int Longest = 25 * 1024 * 1024;

    private static readonly string[] Pictures = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"];

    /// <returns>The reading with its references, and what they refer to; an address that leads nowhere stays as it is.</returns>
    public static (FileReading Reading, IReadOnlyList<MediaFile> Files) Of(FileReading reading, GitClone clone, GitTip tip, GitFile file, ClientServiceConfig client)
    {
        if (reading.Fields is not { } fields)
            return (reading, []);

        var files = new Dictionary<string, MediaFile>(StringComparer.Ordinal);
        var images = fields.Images?.Select(image => image with { Url = Refer(image.Url) }).ToList();
        var html = fields.BodyHtml is { } body
            ? Source().Replace(body, match => $"{match.Groups[1].Value}{Refer(WebUtility.HtmlDecode(match.Groups[2].Value))}\"")
            : null;
        return (reading with { Fields = fields with { Images = images, BodyHtml = html } }, [.. files.Values]);

        string Refer(string url)
        {
            if (files.TryGetValue(url, out var known))
                return MediaAddress.Of(known.Sha256);
            if (Candidates(url, file, client).Select(path => clone.Read(tip, path, Longest)).FirstOrDefault(bytes => bytes is not null) is not { } found)
                return WebUtility.HtmlEncode(url);
            var media = files[url] = new MediaFile(Convert.ToHexStringLower(SHA256.HashData(found)), found);
            return MediaAddress.Of(media.Sha256);
        }
    }

    /// <summary>
    /// <c>mug.jpg</c> lies beside the text. <c>/uploads/mug.jpg</c> is the address that the site will have it under: generators take
    /// such files from <c>static</c> or <c>public</c>, others from the root or from the folder of the content.
    /// </summary>
    private static IEnumerable<string> Candidates(string url, GitFile file, ClientServiceConfig client)
    {
        var path = Uri.UnescapeDataString(url.Split('?', '#')[0]);
        if (url.StartsWith("//", StringComparison.Ordinal) || url.Contains(':', StringComparison.Ordinal) || !Pictures.Contains(Path.GetExtension(path).ToLowerInvariant()))
            return [];
        var folders = path.StartsWith('/')
            ? new[] { "static", "public", "", client.Repository!.Directory.Trim('/') }
            : [Path.GetDirectoryName(file.Path)!.Replace('\\', '/')];
        return folders.Select(folder => Normal($"{folder}/{path}")).OfType<string>();
    }

    /// <returns>Without <c>.</c> and <c>..</c>; null for what climbs out of the repository.</returns>
    private static string? Normal(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != "."))
        {
            if (part != "..")
                parts.Add(part);
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else
                return null;
        }

        return string.Join('/', parts);
    }

    // <img src="mug.jpg" alt="A mug" />, as Markdown writes it, or an editor by hand.
    [GeneratedRegex("""(<img\b[^>]*?\ssrc=")([^"]+)"?""", RegexOptions.IgnoreCase)]
    private static partial Regex Source();
}
