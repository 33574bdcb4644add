using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Ids;
using Platform.Providers;
using Platform.Providers.Recordings;
using Platform.Tests.Emulators;
using Platform.Tests.Waiting;

namespace Platform.Tests.EndToEnd;

/// <summary>One running AppHost, its seeds live, for the tests that walk the whole way.</summary>
public sealed class AppHostFixture : IAsyncLifetime
{
    public const string Client = "editorial-store";

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly string state = Directory.CreateTempSubdirectory("platform-e2e-").FullName;

    public AppHostProcess Host { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host = await AppHostProcess.StartAsync(state, "--seed", Client);
        await PageAsync("/article/the-weight-of-a-cup/", page => page.Contains("<h1", StringComparison.Ordinal), TimeSpan.FromMinutes(3));
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        http.Dispose();
        Directory.Delete(state, recursive: true);
    }

    /// <summary>Asks the live site until the page is right. No DNS is needed: the site is chosen by the Host header.</summary>
    public Task<string> PageAsync(string path, Func<string, bool> isRight, TimeSpan? deadline = null) =>
        Eventually.BecomesAsync(_ => PageAsync(path), isRight, deadline ?? TimeSpan.FromSeconds(90), $"{path} shows what it should");

    public async Task<string> PageAsync(string path)
    {
        var sites = Host.Address("sites");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(sites, path));
        request.Headers.Host = $"{Client}.localhost:{sites.Port}";
        using var answer = await http.SendAsync(request);
        return $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}";
    }

    public static Recording Recorded(string provider, string name) =>
        Platform.Providers.Recordings.Recording.Parse(File.ReadAllBytes(Repository.PathOf("recordings", provider, name, "request.http")));

    public static Recording Edit(string provider, string name) =>
        ProviderRegistry.Find(new ProviderId(provider))!.AsEdit(Recorded(provider, name), TimeProvider.System);

    /// <summary>Signs afresh and posts; retries while nobody listens, as a provider would.</summary>
    public async Task<JsonNode> PostAsync(string provider, Recording recording)
    {
        var target = new Uri(Host.Address("webhooks"), $"/webhooks/{provider}");
        var secret = Host.Secret($"EDITORIAL_STORE_{provider.ToUpperInvariant()}");
        var signed = ProviderRegistry.Find(new ProviderId(provider))!.Sign(recording, target, TimeProvider.System, secret);
        if (signed.Header("X-Snipcart-RequestToken") is { } token)
            await http.PostAsJsonAsync(new Uri(Host.Address("snipcart"), "/_standin/tokens"), new { token });

        return await Eventually.BecomesAsync(
            async cancellation =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new ReadOnlyMemoryContent(signed.Body) };
                foreach (var (name, value) in signed.Headers)
                {
                    if (!request.Headers.TryAddWithoutValidation(name, value))
                        request.Content.Headers.TryAddWithoutValidation(name, value);
                }

                using var answer = await http.SendAsync(request, cancellation);
                var json = JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancellation))!;
                return answer.StatusCode == HttpStatusCode.OK ? json : throw new HttpRequestException($"{(int)answer.StatusCode} {json}");
            },
            _ => true);
    }

    public async Task<IReadOnlyList<JsonNode>> BuildsAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Host.Address("builds"), $"/builds?client={Client}&limit=100"));
        request.Headers.Add("X-Operator-Key", Host.Secret("PLATFORM_OPERATOR_KEY"));
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        var json = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        return [.. (json["items"]!.AsArray()).OfType<JsonNode>()];
    }
}
