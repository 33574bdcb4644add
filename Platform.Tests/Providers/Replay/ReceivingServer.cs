using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Platform.Providers;

namespace Platform.Tests.Providers.Replay;

/// <summary>A web server on a port of its own that keeps what it receives and answers as it is told.</summary>
internal sealed class ReceivingServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ReceivingServer(WebApplication app) => _app = app;

    public ConcurrentQueue<WebhookRequest> Received { get; } = new();

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<ReceivingServer> StartAsync(Func<WebhookRequest, (int Status, string Body)> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new ReceivingServer(builder.Build());
        server._app.Run(async context =>
        {
            var request = await ReadAsync(context.Request);
            server.Received.Enqueue(request);
            var (status, body) = answer(request);
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(body);
        });
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<WebhookRequest> ReadAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        return new WebhookRequest(
            request.Method,
            request.Path + request.QueryString,
            request.Headers.SelectMany(h => h.Value, (h, value) => KeyValuePair.Create(h.Key, value!)),
            body.ToArray());
    }
}
