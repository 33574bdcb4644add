using Platform.ServiceDefaults.Problems;

namespace Platform.Console.Pages;

internal static class ProblemPages
{
    /// <summary>An exception is logged by the framework's handler, and answered as everything else is: a page for people, JSON for the script.</summary>
    public static void UseProblemPages(this IApplicationBuilder app) => app.UseExceptionHandler(broken => broken.Run(context =>
        new ProblemPage("The console failed", new Problem("internal_error", 500,
            $"Something broke while this was answered. It is in the log under {context.TraceIdentifier}.",
            "Try again; if it stays, look that id up in the console's log.")).ExecuteAsync(context)));

    public static void MapNoSuchPage(this IEndpointRouteBuilder app) => app.MapFallback(() =>
        new ProblemPage("No such page", new Problem("route_not_found", 404, "The console has no page here.", "Go back to the overview at /.")));
}
