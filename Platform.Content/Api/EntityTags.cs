using Microsoft.Net.Http.Headers;

namespace Platform.Content.Api;

internal static class EntityTags
{
    /// <summary>Sets the <c>ETag</c>; where <c>If-None-Match</c> names it, answers 304 and returns true.</summary>
    public static bool AnswerNotModified(HttpContext http, string tag)
    {
        http.Response.Headers.ETag = tag;
        var current = EntityTagHeaderValue.Parse(tag);
        if (!http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known == EntityTagHeaderValue.Any || known.Compare(current, useStrongComparison: false)))
            return false;

        http.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }
}
