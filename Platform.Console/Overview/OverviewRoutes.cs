using Platform.Console.Live;
using Platform.Console.Pages;

namespace Platform.Console.Overview;

internal static class OverviewRoutes
{
    public static void MapOverview(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", async (OverviewPage overview, Layout layout, HttpContext context) =>
            layout.Show(await overview.PageAsync(context.RequestAborted), context));
        app.MapGet("/live", (OverviewPage overview, LiveStream live, CancellationToken aborted) => live.Of(overview.RegionsAsync, aborted));
    }
}
