using Microsoft.Net.Http.Headers;
using Platform.Aws.Releases;

namespace Platform.Console.Sites;

/// <summary>Answers with one file of a release: its headers, its hash as ETag, nothing but headers where the browser has it.</summary>
internal static class SiteFile
{
    /// <returns>False where its bytes are gone; nothing was sent then.</returns>
    public static async Task<bool> SendAsync(HttpContext context, ManifestFile file, Func<Task<ReleaseFile?>> open)
    {
        var (request, response) = (context.Request, context.Response);
        var tag = new EntityTagHeaderValue($"\"{file.Sha256}\"");
        if (response.StatusCode == StatusCodes.Status200OK && Has(request, tag))
        {
            Describe(response, file, tag);
            response.StatusCode = StatusCodes.Status304NotModified;
            return true;
        }

        if (HttpMethods.IsHead(request.Method))
        {
            Describe(response, file, tag);
            response.ContentLength = file.Size;
            return true;
        }

        await using var bytes = await open();
        if (bytes is null)
            return false;

        Describe(response, file, tag);
        response.ContentLength = file.Size;
        await bytes.Content.CopyToAsync(response.Body, context.RequestAborted);
        return true;
    }

    private static void Describe(HttpResponse response, ManifestFile file, EntityTagHeaderValue tag)
    {
        response.ContentType = file.ContentType;
        response.Headers.CacheControl = file.CacheControl;
        response.Headers.ETag = tag.ToString();
    }

    /// <summary>Weak comparison: a proxy that compressed the file may have weakened its tag.</summary>
    private static bool Has(HttpRequest request, EntityTagHeaderValue tag) =>
        request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any));
}
