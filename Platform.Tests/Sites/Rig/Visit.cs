using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Platform.Tests.Sites.Rig;

/// <summary>
/// A browser's page on a built site. The site is served out of its folder and stand-ins answer for the hosts that a test names;
/// whatever else is asked for, and each complaint on the browser's console, is kept.
/// </summary>
internal sealed class Visit
{
    private readonly ConcurrentQueue<string> complaints = [];
    private readonly ConcurrentQueue<string> elsewhere = [];

    private Visit(IPage page) => Page = page;

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, such as what a Content-Security-Policy forbids.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    /// <summary>What was asked of hosts that have no stand-in.</summary>
    public IReadOnlyCollection<string> Elsewhere => elsewhere;

    /// <param name="standIns">By host: what answers there.</param>
    public static async Task<Visit> OpenAsync(IBrowserContext context, string origin, string folder, IReadOnlyDictionary<string, Func<IRoute, Task>> standIns)
    {
        var visit = new Visit(await context.NewPageAsync());
        visit.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                visit.complaints.Enqueue(message.Text);
        };
        visit.Page.PageError += (_, error) => visit.complaints.Enqueue(error);
        await visit.Page.RouteAsync("**/*", route => visit.AnswerAsync(route, origin, folder, standIns));
        return visit;
    }

    private Task AnswerAsync(IRoute route, string origin, string folder, IReadOnlyDictionary<string, Func<IRoute, Task>> standIns)
    {
        var url = new Uri(route.Request.Url);
        if (standIns.TryGetValue(url.Authority, out var standIn))
            return standIn(route);
        if (!route.Request.Url.StartsWith(origin + "/", StringComparison.Ordinal))
        {
            elsewhere.Enqueue(route.Request.Url);
            return route.AbortAsync();
        }

        var path = Path.Combine(folder, Uri.UnescapeDataString(url.AbsolutePath).TrimStart('/'));
        if (Directory.Exists(path))
            path = Path.Combine(path, "index.html");
        return File.Exists(path) ? route.FulfillAsync(new RouteFulfillOptions { Path = path }) : route.FulfillAsync(new RouteFulfillOptions { Status = 404 });
    }
}
