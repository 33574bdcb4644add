using Platform.Console.Live;
using Platform.Console.Logs;
using Platform.Console.Outages;
using Platform.Console.Pages;
using Platform.ServiceDefaults.Problems;

namespace Platform.Console.Resources;

internal static class ResourceRoutes
{
    private const int TailLines = 500;

    /// <summary>A stop waits until the process has let go of its work.</summary>
    private static readonly TimeSpan CommandLimit = TimeSpan.FromSeconds(30);

    public static IServiceCollection AddResourcePages(this IServiceCollection services) =>
        services.AddSingleton<HostFile>().AddSingleton<HostControl>().AddSingleton<ResourcePages>();

    public static void MapResources(this IEndpointRouteBuilder app)
    {
        var resource = app.MapGroup("/resources/{name}");
        resource.MapGet("", ShowAsync);
        resource.MapGet("/live", Live);
        resource.MapGet("/log-lines", LogAsync);
        resource.MapPost("/commands/{**command}", CommandAsync);
    }

    private static async Task<IResult> ShowAsync(string name, ResourcePages pages, Layout layout, HttpContext context) =>
        await pages.PageAsync(name, context.RequestAborted) is { } page ? layout.Show(page, context) : NotFound(name);

    private static IResult Live(string name, ResourcePages pages, LiveStream live, CancellationToken aborted) =>
        live.Of(async cancellation => await pages.RegionsOfAsync(name, cancellation) ?? [], aborted);

    private static Task LogAsync(string name, HostFile hostFile, HostControl control, LogRelay relay, HttpContext context) =>
        hostFile.Read() is { } host
            ? relay.RelayAsync(context, "The AppHost", limited => control.OpenLogAsync(host, name, TailLines, limited))
            : NotFound(name).ExecuteAsync(context);

    private static async Task<IResult> CommandAsync(string name, string command, HostFile hostFile, HostControl control, CancellationToken cancellationToken)
    {
        if (hostFile.Read() is not { } host)
            return NotFound(name);

        var answer = await Asking.AskAsync("The AppHost", limited => control.CommandAsync(host, name, command, limited), cancellationToken, CommandLimit);
        return answer.Match<IResult>(
            result => result.Success
                ? Results.Ok(new ActionAnswer { Message = result.Message ?? $"{name}: {command} is done." })
                : new Problem("command_refused", 409, result.Message ?? $"{name} refused {command}.", "Look at the resource's state and log."),
            outage => new Problem("host_unreachable", 502, outage, "Look at the terminal that runs the AppHost.", Retryable: true));
    }

    private static ProblemPage NotFound(string name) => new("No such resource", new Problem("resource_unknown", 404,
        $"Nothing named '{name}' runs here.", "Go back to the overview; it lists what runs."));
}
