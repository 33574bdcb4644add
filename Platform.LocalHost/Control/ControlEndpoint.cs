using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Platform.LocalHost.Control;

/// <summary>HTTP on a free loopback port, for the console, which shows what this host runs. Every call needs the bearer token.</summary>
internal sealed class ControlEndpoint : IAsyncDisposable
{
    private const int DefaultTail = 500;

    private readonly WebApplication application;
    private readonly ControlService service;

    private ControlEndpoint(WebApplication application, ControlService service, string token)
    {
        this.application = application;
        this.service = service;
        Address = new ControlAddress(application.Urls.Single(), token, Environment.ProcessId);
    }

    public ControlAddress Address { get; }

    public static async Task<ControlEndpoint> StartAsync(ControlService service, CancellationToken cancellationToken)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ControlJson.Default);
        });
        builder.Logging.ClearProviders();

        var application = builder.Build();
        application.Use((context, next) => RefuseStrangersAsync(context, next, token));
        Map(application, service);
        await application.StartAsync(cancellationToken);
        return new ControlEndpoint(application, service, token);
    }

    public async ValueTask DisposeAsync()
    {
        await application.DisposeAsync();
        service.Dispose();
    }

    private static void Map(IEndpointRouteBuilder routes, ControlService service)
    {
        routes.MapGet("/resources", () => TypedResults.Json(service.Resources(), ControlJson.Default.IReadOnlyListResourceDocument));
        routes.MapGet("/resources/events", (CancellationToken cancellationToken) =>
            TypedResults.ServerSentEvents(service.ChangesAsync(cancellationToken), eventType: "resource"));
        routes.MapGet("/resources/{name}/logs", IResult (string name, int? tail, CancellationToken cancellationToken) => service.Knows(name)
            ? TypedResults.ServerSentEvents(service.LogAsync(name, tail ?? DefaultTail, cancellationToken), eventType: "line")
            : TypedResults.NotFound());
        routes.MapPost("/resources/{name}/commands/{**command}", async Task<IResult> (string name, string command, CancellationToken cancellationToken) =>
            service.Knows(name) && await service.RunAsync(name, command, cancellationToken) is { } result
                ? TypedResults.Json(result, ControlJson.Default.CommandResultDocument)
                : TypedResults.NotFound());
    }

    private static Task RefuseStrangersAsync(HttpContext context, RequestDelegate next, string token)
    {
        var shown = Encoding.UTF8.GetBytes(context.Request.Headers.Authorization.ToString());
        if (CryptographicOperations.FixedTimeEquals(shown, Encoding.UTF8.GetBytes($"Bearer {token}")))
            return next(context);

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }
}
