using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Platform.ServiceDefaults.Problems;

/// <summary>
/// Names each request, on its answer, its span and its log lines. The id is ours alone: one that a caller sends could be
/// anything, and the same twice.
/// </summary>
internal sealed class RequestIdMiddleware(RequestDelegate next, TimeProvider clock, ILogger<RequestIdMiddleware> logger)
{
    private const string Header = "X-Request-Id";

    public async Task InvokeAsync(HttpContext context)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
        context.TraceIdentifier = id;
        // The exception handler clears headers before it writes its answer.
        context.Response.OnStarting(static state =>
        {
            var response = ((HttpContext)state).Response;
            response.Headers[Header] = response.HttpContext.TraceIdentifier;
            return Task.CompletedTask;
        }, context);
        Activity.Current?.SetTag("platform.request_id", id);
        using (logger.BeginScope("request {RequestId}", id))
            await next(context);
    }
}
