using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Platform.Tests.Console;

/// <summary>The AppHost's control endpoint as far as the console uses it: three resources, a log, and what was asked of it.</summary>
internal sealed class FakeHost : IAsyncDisposable
{
    private const string Token = "a-host-token";

    private readonly WebApplication application;

    private FakeHost(WebApplication application) => this.application = application;

    public ConcurrentQueue<string> Commands { get; } = new();

    public ConcurrentDictionary<string, string> States { get; } = new() { ["webhooks"] = "Running", ["builds"] = "Running", ["provision"] = "Finished" };

    public static async Task<FakeHost> StartAsync(string dataFolder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var host = new FakeHost(builder.Build());
        host.Map();
        await host.application.StartAsync();
        File.WriteAllText(Path.Combine(dataFolder, "localhost.json"), JsonSerializer.Serialize(new { url = host.application.Urls.Single(), token = Token, pid = 1 }));
        return host;
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private void Map()
    {
        application.Use((context, next) =>
        {
            if (context.Request.Headers.Authorization == $"Bearer {Token}")
                return next(context);
            context.Response.StatusCode = 401;
            return Task.CompletedTask;
        });
        application.MapGet("/resources", () => States.OrderBy(state => state.Key).Select(state => Describe(state.Key, state.Value)));
        application.MapGet("/resources/{name}/logs", LogAsync);
        application.MapPost("/resources/{name}/commands/{**command}", (string name, string command) =>
        {
            Commands.Enqueue($"{name} {command}");
            States[name] = command == "stop" ? "Exited" : "Running";
            return Results.Ok(new { success = true, message = (string?)null });
        });
    }

    private static object Describe(string name, string state) => new
    {
        name,
        type = "project",
        state,
        health = state == "Running" ? "Healthy" : null,
        pid = 4711,
        urls = state == "Running" ? new[] { new { url = $"http://127.0.0.1:7101/{name}?t=a-secret", text = (string?)null } } : [],
        exit_code = (int?)null,
        started_at = TimeProvider.System.GetUtcNow().AddMinutes(-3),
        error = (string?)null,
        commands = new[]
        {
            new { name = state == "Running" ? "stop" : "start", display_name = state == "Running" ? "Stop" : "Start", description = (string?)null, confirmation = (string?)null },
            new { name = "restart", display_name = "Restart", description = (string?)null, confirmation = (string?)null },
        },
        depends_on = new[] { "dynamodb", "messaging" },
        environment = new Dictionary<string, string?> { ["PLATFORM_ENVIRONMENT"] = "dev", ["PLATFORM_OPERATOR_KEY"] = "•••" },
    };

    private static async Task LogAsync(HttpContext context, string name)
    {
        context.Response.ContentType = "text/event-stream";
        foreach (var (stream, line) in new[] { ("stdout", $"\u001b[32minfo\u001b[0m: {name} listens"), ("stderr", "<b>careful</b> & exact"), ("stdout", "third line") })
            await context.Response.WriteAsync($"event: line\ndata: {JsonSerializer.Serialize(new { at = TimeProvider.System.GetUtcNow(), stream, line })}\n\n");
        await context.Response.Body.FlushAsync();
        await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
    }
}
