using System.Text.Json.Nodes;
using Platform.Console.Live;
using Platform.Console.Logs;
using Platform.Console.Outages;
using Platform.Console.Pages;
using Platform.Domain.Ids;
using Platform.ServiceDefaults.Problems;

namespace Platform.Console.Builds;

internal static class BuildRoutes
{
    /// <summary>A rollback waits for a running build to stop.</summary>
    private static readonly TimeSpan CommandLimit = TimeSpan.FromSeconds(60);

    public static IServiceCollection AddBuildPages(this IServiceCollection services) =>
        services.AddSingleton<BuildsApi>().AddSingleton<BuildListPage>().AddSingleton<BuildPage>();

    public static void MapBuilds(this IEndpointRouteBuilder app)
    {
        var builds = app.MapGroup("/builds");
        builds.MapGet("", async (string? client, BuildListPage list, Layout layout, HttpContext context) =>
            layout.Show(await list.PageAsync(list.Chosen(client), context.RequestAborted), context));
        builds.MapGet("/live", (string? client, BuildListPage list, LiveStream live, CancellationToken aborted) =>
            live.Of(async cancellation => list.Chosen(client) is { } chosen ? await list.RegionsAsync(chosen, cancellation) : [], aborted));
        builds.MapGet("/{id}", ShowAsync);
        builds.MapGet("/{id}/live", (string id, BuildPage page, LiveStream live, CancellationToken aborted) =>
            live.Of(cancellation => page.RegionsAsync(id, cancellation), aborted));
        builds.MapGet("/{id}/log-lines", (string id, BuildsApi api, LogRelay relay, HttpContext context) =>
            relay.RelayAsync(context, "The Builds service", limited => api.OpenLogAsync(id, limited)));

        builds.MapPost("/start/{client}", (string client, BuildsApi api, CancellationToken cancellation) =>
            CommandAsync("A build is asked for.", limited => api.StartAsync(new ClientId(client), limited), cancellation));
        builds.MapPost("/{id}/cancel", (string id, BuildsApi api, CancellationToken cancellation) =>
            CommandAsync("The build is being cancelled.", limited => api.CancelAsync(id, limited), cancellation));
        builds.MapPost("/rollback/{release}", (string release, BuildsApi api, CancellationToken cancellation) =>
            CommandAsync($"Release {release} is live again. Publishing is held.", limited => api.RollBackAsync(release, limited), cancellation));
        builds.MapPost("/resume/{client}", (string client, BuildsApi api, CancellationToken cancellation) =>
            CommandAsync("Publishing goes on.", limited => api.ResumeAsync(new ClientId(client), limited), cancellation));
    }

    private static async Task<IResult> ShowAsync(string id, BuildPage build, Layout layout, HttpContext context) =>
        await build.PageAsync(id, context.RequestAborted) is { } page
            ? layout.Show(page, context)
            : new ProblemPage("No such build", new Problem("build_unknown", 404, $"There is no build '{id}'; records are kept for 90 days.", "Go back to the list of builds."));

    private static async Task<IResult> CommandAsync(string done, Func<CancellationToken, Task<HttpResponseMessage>> send, CancellationToken cancellationToken)
    {
        var answer = await Asking.AskAsync("The Builds service", send, cancellationToken, CommandLimit);
        if (answer.Outage is { } outage)
            return new Problem("builds_unreachable", 502, outage, "Look at the overview, and start what is stopped.", Retryable: true);

        using var response = answer.Value!;
        return response.IsSuccessStatusCode
            ? Results.Ok(new ActionAnswer { Message = done })
            : await RefusedAsync(response, cancellationToken);
    }

    private static async Task<IResult> RefusedAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var problem = response.Content.Headers.ContentType?.MediaType == "application/problem+json"
            ? await response.Content.ReadFromJsonAsync<JsonObject>(cancellationToken)
            : null;
        return new Problem(
            (string?)problem?["code"] ?? "builds_refused",
            (int)response.StatusCode,
            (string?)problem?["detail"] ?? $"The Builds service answered {(int)response.StatusCode}.",
            (string?)problem?["fix"] ?? "Look at its log on the overview.");
    }
}
