using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Platform.ServiceDefaults.Health;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Settings;
using Platform.ServiceDefaults.Telemetry;

namespace Platform.ServiceDefaults;

/// <summary>What every service of the platform has in common: settings, telemetry, resilience, health, problem details.</summary>
public static class ServiceDefaultsExtensions
{
    /// <param name="serviceName">The name in traces, metrics and <c>GET /health</c>, such as <c>webhooks</c>.</param>
    public static TBuilder AddServiceDefaults<TBuilder>(this TBuilder builder, string serviceName)
        where TBuilder : IHostApplicationBuilder
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new ServiceName(serviceName));
        builder.AddPlatformSettings();
        builder.AddQuietConsole();
        builder.AddTelemetry(serviceName);
        builder.Services.AddHealthChecks();
        builder.Services.AddPlatformProblems();
        builder.Services.AddServiceDiscovery();
        builder.Services.ConfigureHttpClientDefaults(http =>
        {
            http.AddStandardResilienceHandler();
            http.AddServiceDiscovery();
        });
        return builder;
    }

    /// <summary>
    /// <c>GET /health</c>, <c>X-Request-Id</c> on every answer, and problem+json for exceptions and bare status codes. Call it
    /// before the service maps its own routes.
    /// </summary>
    public static WebApplication MapServiceDefaults(this WebApplication app)
    {
        app.UseMiddleware<RequestIdMiddleware>();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.MapHealth();
        return app;
    }
}
