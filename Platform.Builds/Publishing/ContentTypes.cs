using Microsoft.AspNetCore.StaticFiles;

namespace Platform.Builds.Publishing;

/// <summary>Media types by file name; text says that it is UTF-8.</summary>
internal static class ContentTypes
{
    private static readonly FileExtensionContentTypeProvider ByExtension = Create();

    public static string Of(string path)
    {
        var type = ByExtension.TryGetContentType(path, out var known) ? known : "application/octet-stream";
        return IsText(type) ? type + "; charset=utf-8" : type;
    }

    private static bool IsText(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal)
        || type.EndsWith("xml", StringComparison.Ordinal)
        || type is "application/json" or "application/manifest+json";

    private static FileExtensionContentTypeProvider Create()
    {
        var provider = new FileExtensionContentTypeProvider();
        provider.Mappings[".avif"] = "image/avif";
        provider.Mappings[".webmanifest"] = "application/manifest+json";
        return provider;
    }
}
