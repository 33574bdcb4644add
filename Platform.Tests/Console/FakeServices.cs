using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Platform.Domain.Ids;
using Platform.Providers;

namespace Platform.Tests.Console;

/// <summary>The intake and the Builds API as far as the console asks them: keeps what it was sent, answers as their contracts say.</summary>
internal sealed class FakeServices : IAsyncDisposable
{
    private static readonly DateTimeOffset Then = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly WebApplication application;

    private FakeServices(WebApplication application) => this.application = application;

    public string Url => application.Urls.Single();

    public ConcurrentQueue<WebhookRequest> Webhooks { get; } = new();

    /// <summary>Method and path of each change that was asked of the Builds API with the operator's key.</summary>
    public ConcurrentQueue<string> Commands { get; } = new();

    public DateTimeOffset? HeldSince { get; set; }

    public static async Task<FakeServices> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var services = new FakeServices(builder.Build());
        services.MapIntake();
        services.MapBuilds();
        await services.application.StartAsync();
        return services;
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private void MapIntake()
    {
        application.MapPost("/webhooks/{provider}", TakeAsync);
        application.MapPost("/clients/{client}/webhooks/{provider}", TakeAsync);
    }

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        Webhooks.Enqueue(new WebhookRequest("POST", request.Path, request.Headers.SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value!))), body.ToArray()));
        return Results.Ok(new { status = "accepted", delivery_id = NewId.Delivery(Then).Value, request_id = "r", api_version = "1.0" });
    }

    private void MapBuilds()
    {
        var api = application.MapGroup("").AddEndpointFilter(async (context, next) =>
            context.HttpContext.Request.Headers["X-Operator-Key"] == ConsoleFixture.OperatorKey ? await next(context) : Results.Unauthorized());
        api.MapGet("/batches", () => new
        {
            items = new[] { new { id = "bat_1", client_id = "c", priority = "high", events = 3, opened_at = Then, due_at = Then.AddSeconds(30), failures = 1, waits_for = "waiting for quiet" } },
        });
        api.MapGet("/builds", () => new { items = new[] { Build("bld_2", "building", null), Build("bld_1", "live", "a1b2c3d4e5f6") } });
        api.MapGet("/builds/{id}", (string id) => id is "bld_1" or "bld_2" ? Results.Ok(Build(id, "live", "a1b2c3d4e5f6")) : Results.NotFound());
        api.MapGet("/builds/{id}/log", () => Results.Text("data: [11ty] Wrote 42 files\n\nevent: end\ndata: live\n\n", "text/event-stream"));
        api.MapGet("/releases", () => new
        {
            items = new[] { Release("a1b2c3d4e5f6", live: true), Release("0f0f0f0f0f0f", live: false) },
            held_since = HeldSince,
        });
        api.MapPost("/{**path}", (string path) =>
        {
            Commands.Enqueue(path);
            return path == "builds/bld_1/cancel"
                ? Results.Json(new { code = "build_not_cancellable", detail = "Build 'bld_1' is live.", fix = "Roll back." }, statusCode: 409, contentType: "application/problem+json")
                : Results.Ok(new { status = "accepted" });
        });
    }

    private static object Build(string id, string state, string? release) => new
    {
        id,
        batch_id = "bat_0",
        client_id = "c",
        state,
        engine = "eleventy",
        snapshot = 7,
        items = 18,
        events = 2,
        reason = (string?)null,
        created_at = Then,
        started_at = Then,
        ended_at = release is null ? (DateTimeOffset?)null : Then.AddSeconds(2),
        seconds = release is null ? (double?)null : 2.25,
        error = (string?)null,
        release_id = release,
        files_changed = release is null ? (int?)null : 5,
        files_deleted = 1,
        invalidated_paths = new[] { "/article/*", "/" },
    };

    private static object Release(string id, bool live) =>
        new { id, client_id = "c", build_id = "bld_1", live, snapshot = 7, created_at = Then, files = 42, bytes = 123_456 };
}
