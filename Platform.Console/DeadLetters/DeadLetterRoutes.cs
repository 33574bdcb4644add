using Platform.Aws.EventLayers;
using Platform.Console.Live;
using Platform.Console.Markup;
using Platform.Console.Outages;
using Platform.Console.Pages;
using Platform.ServiceDefaults.Problems;

namespace Platform.Console.DeadLetters;

internal static class DeadLetterRoutes
{
    private static readonly TimeSpan RedriveLimit = TimeSpan.FromSeconds(60);

    public static IServiceCollection AddDeadLetterPage(this IServiceCollection services) => services.AddSingleton<DeadLetterPage>();

    public static void MapDeadLetters(this IEndpointRouteBuilder app)
    {
        var letters = app.MapGroup("/dead-letters");
        letters.MapGet("", async (DeadLetterPage page, Layout layout, HttpContext context) => layout.Show(await page.PageAsync(context.RequestAborted), context));
        letters.MapGet("/live", (DeadLetterPage page, LiveStream live, CancellationToken aborted) => live.Of(page.CountsAsync, aborted));
        letters.MapPost("/{queue}/redrive/{message?}", RedriveAsync);
    }

    private static async Task<IResult> RedriveAsync(
        string queue, string? message, Platform.Aws.Queues.DeadLetters letters, EventLayer layer, CancellationToken cancellationToken)
    {
        if (layer.Queues.All.FirstOrDefault(one => one.Name == $"{layer.Prefix}-{queue}") is not { } known)
            return new Problem("queue_unknown", 404, $"There is no queue '{queue}'.", "Reload the page.");

        var answer = await Asking.AskAsync("SQS", limited => letters.RedriveAsync(known, message, limited), cancellationToken, RedriveLimit);
        return answer.Match<IResult>(
            sent => Results.Ok(new ActionAnswer
            {
                Message = sent > 0 ? $"{Count.Of(sent, "message")} sent back to {queue}." : "It is no longer there.",
                Go = "/dead-letters",
            }),
            outage => new Problem("queue_unreachable", 502, outage, "Look at the overview, and start what is stopped.", Retryable: true));
    }
}
