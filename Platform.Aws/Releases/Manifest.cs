using Platform.Domain.Ids;

namespace Platform.Aws.Releases;

/// <summary>Every file of one release, by its path in the site's bucket (<c>article/blue-mug/index.html</c>). Never changes once written.</summary>
public sealed record Manifest
{
    public required ReleaseId ReleaseId { get; init; }

    public required IReadOnlyDictionary<string, ManifestFile> Files { get; init; }

    /// <summary>The path of the file that answers a request: directories are their <c>index.html</c>; null is a 404.</summary>
    /// <param name="urlPath">Decoded, such as <c>/article/blue-mug/</c>.</param>
    public string? Find(string urlPath)
    {
        var path = urlPath.TrimStart('/');
        if (path.Length == 0 || path.EndsWith('/'))
            path += "index.html";
        if (Files.ContainsKey(path))
            return path;
        return Files.ContainsKey(path + "/index.html") ? path + "/index.html" : null;
    }
}
