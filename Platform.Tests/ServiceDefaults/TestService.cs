using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Platform.ServiceDefaults;
using Platform.Tests.Emulators;

namespace Platform.Tests.ServiceDefaults;

/// <summary>The smallest service on the defaults.</summary>
internal static class TestService
{
    public static WebApplication Build(IReadOnlyDictionary<string, string?> settings, Action<WebApplication>? routes = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["PLATFORM_CLIENTS"] = Repository.PathOf("clients") });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.AddServiceDefaults("testing");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapServiceDefaults();
        routes?.Invoke(app);
        return app;
    }

    public static async Task<HttpClient> ClientAsync(this WebApplication app)
    {
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }
}
