using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Platform.Console.Access;
using Platform.Console.Hosting;
using Platform.Domain.Ids;
using Platform.Tests.Emulators;

namespace Platform.Tests.Console;

/// <summary>The console with both its sockets, on an event layer of its own in the real emulator, with one client, and a folder for what the host would write.</summary>
public class ConsoleFixture(EmulatorFixture emulators) : IAsyncLifetime
{
    public const string Token = "a-token-of-the-test";
    public const string OperatorKey = "an-operator-key-of-the-test";
    public const string SanitySecret = "a-sanity-secret-of-the-test";

    private readonly string folder = Directory.CreateTempSubdirectory("platform-console-").FullName;
    private WebApplicationFactory<SurfaceFeature>? application;
    private FakeServices? services;

    public EventLayerFixture Layer { get; } = new(emulators);

    public ClientId Client => new($"shop-{Layer.Prefix}");

    public int ConsolePort { get; } = FreePort.Next();

    public int SitesPort { get; } = FreePort.Next();

    public string DataFolder => Path.Combine(folder, "data");

    public Uri ConsoleUrl => new($"http://127.0.0.1:{ConsolePort}");

    public Uri LoginUrl => new(ConsoleUrl, $"/login?t={Token}");

    internal FakeServices Services => services!;

    internal AccessKeys Keys { get; } = new(Token);

    public string Cookie => $"platform_console_{ConsolePort}={Keys.Cookie}";

    /// <summary>No cookies, no redirects: what is sent is what the test says.</summary>
    public HttpClient Http { get; } = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None });

    public async ValueTask InitializeAsync()
    {
        await Layer.InitializeAsync();
        services = await FakeServices.StartAsync();
        await Layer.Get<Platform.Aws.EventLayers.EventLayerProvisioner>().ProvisionBucketAsync(Layer.Layer.SiteBucket(Client, "dev"));
        foreach (var name in new[] { "clients", "data" })
            Directory.CreateDirectory(Path.Combine(folder, name));
        File.WriteAllText(Path.Combine(folder, "clients", $"{Client}.json"), ClientFile());

        application = new WebApplicationFactory<SurfaceFeature>().WithWebHostBuilder(host =>
        {
            foreach (var (name, value) in Layer.Settings)
                host.UseSetting(name, value);
            host.UseSetting("PLATFORM_ENVIRONMENT", "dev");
            host.UseSetting("PLATFORM_CLIENTS", Path.Combine(folder, "clients"));
            host.UseSetting("PLATFORM_DEFAULT_CLIENT", Client.Value);
            host.UseSetting("PLATFORM_DATA", DataFolder);
            host.UseSetting("PLATFORM_RECORDINGS", Repository.PathOf("recordings"));
            host.UseSetting("TIDE_SANITY", SanitySecret);
            host.UseSetting("services:webhooks:http:0", services!.Url);
            host.UseSetting("services:builds:http:0", services.Url);
            foreach (var (name, value) in Overrides)
                host.UseSetting(name, value);
            host.UseSetting("PLATFORM_OPERATOR_KEY", OperatorKey);
            host.UseSetting("PLATFORM_CONSOLE_TOKEN", Token);
            host.UseSetting("PLATFORM_CONSOLE_PORT", ConsolePort.ToString());
            host.UseSetting("PLATFORM_SITES_PORT", SitesPort.ToString());
        });
        application.UseKestrel();
        application.StartServer();
    }

    /// <summary>Settings that the console gets instead.</summary>
    protected virtual IReadOnlyDictionary<string, string> Overrides => new Dictionary<string, string>();

    /// <summary>As a browser that has logged in would ask.</summary>
    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public async Task<string> TextAsync(string path)
    {
        using var answer = await GetAsync(path);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>As the page's script changes something.</summary>
    public Task<HttpResponseMessage> PostAsync(string path) => SendAsync(HttpMethod.Post, path, request => request.Headers.Add(AccessRules.TokenHeader, Keys.Header), "application/json");

    /// <summary>As a browser that asks for a site by its host name.</summary>
    public Task<HttpResponseMessage> GetSiteAsync(string host, string path, Action<HttpRequestMessage>? change = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"http://127.0.0.1:{SitesPort}{path}")) { Headers = { Host = host } };
        change?.Invoke(request);
        return Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (application is not null)
            await application.DisposeAsync();
        if (services is not null)
            await services.DisposeAsync();
        Http.Dispose();
        await Layer.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, Action<HttpRequestMessage>? change = null, string accept = "text/html,*/*;q=0.8")
    {
        var request = new HttpRequestMessage(method, new Uri(ConsoleUrl, path));
        request.Headers.Add("Cookie", Cookie);
        request.Headers.Add("Accept", accept);
        change?.Invoke(request);
        return Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private string ClientFile() => $$"""
        {
          "client_id": "{{Client}}", "company_name": "Tide & Timber", "domain": "tide.example", "contact_email": "studio@tide.example",
          "environment": "dev", "service_tier": "tier3",
          "service_integration": {
            "service_type": "composed_stack", "integration_mode": "event_driven", "ssg_engine": "eleventy",
            "cms_config": { "provider": "sanity", "settings": { "project_id": "zp7mbokg", "dataset": "production" } },
            "ecommerce_config": { "provider": "snipcart", "settings": { "public_api_key": "key", "currency": "EUR", "mode": "Live" } }
          },
          "webhooks": { "secrets": { "sanity": [{ "ref": "env:TIDE_SANITY" }] } }
        }
        """;
}
