using Platform.Console.Pages;
using Platform.ServiceDefaults.Problems;

namespace Platform.Console.Access;

internal static class LoginRoute
{
    public static void MapLogin(this IEndpointRouteBuilder app) => app.MapGet("/login", Login);

    private static IResult Login(string? t, HttpContext context, AccessKeys keys, AccessRules rules)
    {
        if (!keys.IsToken(t))
            return new ProblemPage("That address does not open this console", new Problem("console_login", 401,
                t is null ? "The address carries no token." : "Its token is not this console's; a restart may have made a new one.",
                "Open the address that the latest start printed."));

        context.Response.Cookies.Append(rules.CookieName, keys.Cookie, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Path = "/",
        });

        // After a click on another site's page (Aspire's dashboard) a browser would follow a redirect without the strict cookie;
        // a refresh is a navigation of our own.
        if (context.Request.Headers["Sec-Fetch-Site"] == "cross-site")
        {
            context.Response.Headers["Refresh"] = "0; url=/";
            return Results.Content("", "text/html");
        }

        return Results.Redirect("/");
    }
}
