namespace Platform.Console.Access;

internal static class AccessMiddleware
{
    /// <summary>
    /// Everything a page needs comes from its own origin. Pages and answers are one reader's, so nothing is kept by caches;
    /// assets overwrite that.
    /// </summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void UseAccessRules(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";

        var refusal = context.RequestServices.GetRequiredService<AccessRules>().Check(context.Request);
        if (refusal is null)
            await next(context);
        else
            await refusal.ExecuteAsync(context);
    });
}
