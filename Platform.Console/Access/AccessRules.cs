using Platform.Console.Pages;
using Platform.ServiceDefaults.Problems;

namespace Platform.Console.Access;

/// <summary>
/// Who may do what (DESIGN 10). The Host header stops a foreign name that was pointed at 127.0.0.1; the Origin header stops other
/// sites' pages; the cookie shows the login; the header token stops what a form or link of another page could send along with it.
/// </summary>
internal sealed class AccessRules(ConsoleOptions options, AccessKeys keys)
{
    public const string TokenHeader = "X-Console-Token";

    /// <summary>Cookies know no ports: the name keeps two consoles on one machine apart.</summary>
    public string CookieName { get; } = $"platform_console_{options.PublicConsolePort}";

    /// <returns>Null where the request may pass.</returns>
    public ProblemPage? Check(HttpRequest request)
    {
        if (!IsOwnHost(request))
            return new("This is not the console's address", new Problem("console_host", 400,
                $"The request names the host '{request.Host}'.",
                $"Open http://127.0.0.1:{Port(request)} instead."));

        if (request.Headers.Origin.ToString() is { Length: > 0 } origin && origin != $"http://{request.Host}")
            return new("Another site's page sent this", new Problem("console_origin", 403,
                $"The request comes from a page of '{origin}'.",
                "Use the console's own pages."));

        if (IsPublic(request.Path))
            return null;

        if (!keys.IsCookie(request.Cookies[CookieName]))
            return new("Please open the printed address", new Problem("console_login", 401,
                "This browser has not logged in to this console yet, or the console has a new token.",
                $"Open the address that the start printed. It looks like http://127.0.0.1:{Port(request)}/login?t=…"));

        if (!IsReading(request.Method) && !keys.IsHeader(request.Headers[TokenHeader]))
            return new("The page is out of date", new Problem("console_token", 403,
                $"A change needs the header {TokenHeader} with this console's value.",
                "Reload the page and try again."));

        return null;
    }

    private static bool IsReading(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    private static bool IsPublic(PathString path) =>
        path == "/health" || path == "/login" || path.StartsWithSegments("/assets") || path == "/favicon.ico";

    private bool IsOwnHost(HttpRequest request) =>
        request.Host is { Host: "127.0.0.1" or "localhost", Port: { } port }
        && (port == options.PublicConsolePort || port == request.HttpContext.Connection.LocalPort);

    private static int Port(HttpRequest request) => request.HttpContext.Connection.LocalPort;
}
