using System.Text.Json;
using Platform.Console.Outages;

namespace Platform.Console.Logs;

/// <summary>Passes another service's log on to the browser, server-sent event by event: <c>{"at","stream","line"}</c>.</summary>
internal sealed class LogRelay(TimeProvider clock, IHostApplicationLifetime lifetime)
{
    /// <param name="open">Answers once the headers are there; what follows may go on for hours.</param>
    public async Task RelayAsync(HttpContext context, string whom, Func<CancellationToken, Task<HttpResponseMessage>> open)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        var answer = await Asking.AskAsync(whom, async limited =>
        {
            var response = await open(limited);
            return response.EnsureSuccessStatusCode();
        }, ending.Token);

        context.Response.ContentType = "text/event-stream";
        await context.Response.Body.FlushAsync(ending.Token);
        if (answer.Outage is { } outage)
        {
            await SayAsync(context.Response, outage, ending.Token);
            return;
        }

        using var log = answer.Value!;
        try
        {
            await using var lines = await log.Content.ReadAsStreamAsync(ending.Token);
            await lines.CopyToAsync(context.Response.Body, ending.Token);
            await context.Response.WriteAsync("event: end\ndata: {}\n\n", ending.Token);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException or HttpRequestException)
        {
            // The reader left, or the service ended; the page's EventSource asks again by itself.
        }
    }

    private async Task SayAsync(HttpResponse response, string line, CancellationToken cancellationToken)
    {
        var data = JsonSerializer.Serialize(new { at = clock.GetUtcNow(), stream = "stderr", line });
        await response.WriteAsync($"retry: 2000\nevent: line\ndata: {data}\n\n", cancellationToken);
    }
}
