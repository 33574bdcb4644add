using System.Security.Cryptography;

namespace Platform.Content.Api;

/// <summary>
/// A body with a weak <c>ETag</c> of its bytes (compression changes them, hence weak); 304 where the caller has it already.
/// </summary>
internal sealed class ConditionalContent(byte[] body) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var tag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(body))[..32]}\"";
        if (EntityTags.AnswerNotModified(httpContext, tag))
            return;

        httpContext.Response.ContentType = "application/json";
        // Compression is decided at the first write, and must not find a length.
        await httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted);
    }
}
