using Platform.Console.Markup;

namespace Platform.Console.Sites;

/// <summary>One of the sites server's own pages: never kept by a browser, since a site's page may stand there a second later.</summary>
internal sealed class SitePage(Html html, int status, string contentSecurityPolicy, int? retryAfter) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = contentSecurityPolicy;
        if (retryAfter is { } seconds)
            headers.RetryAfter = seconds.ToString();
        return new HtmlResult(html, status).ExecuteAsync(httpContext);
    }
}
