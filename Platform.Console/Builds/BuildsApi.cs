using System.Net;
using System.Text.Json;
using Platform.Domain.Ids;
using Platform.ServiceDefaults.Settings;

namespace Platform.Console.Builds;

/// <summary>The Builds service's API, asked with the operator's key, which never reaches the browser.</summary>
internal sealed class BuildsApi(HttpClient http, ConsoleOptions options, PlatformSettings settings)
{
    private const string KeyHeader = "X-Operator-Key";

    private const int ListedBuilds = 20;

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public async Task<SiteBuilds> ReadAsync(ClientId client, CancellationToken cancellationToken)
    {
        var of = $"?client={Uri.EscapeDataString(client.Value)}";
        var open = GetAsync<ItemList<BatchView>>($"batches{of}", cancellationToken);
        var builds = GetAsync<ItemList<BuildView>>($"builds{of}&limit={ListedBuilds}", cancellationToken);
        var releases = GetAsync<ReleaseList>($"releases{of}", cancellationToken);
        await Task.WhenAll(open, builds, releases);
        return new SiteBuilds((await open).Items, (await builds).Items, await releases);
    }

    /// <returns>Null where there is no such build.</returns>
    public async Task<BuildView?> FindAsync(string build, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Get, $"builds/{Uri.EscapeDataString(build)}");
        using var response = await http.SendAsync(request, cancellationToken);
        return response.StatusCode == HttpStatusCode.NotFound
            ? null
            : await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<BuildView>(Json, cancellationToken);
    }

    /// <summary>The log from its first line on, as server-sent events, until the build has ended.</summary>
    public async Task<HttpResponseMessage> OpenLogAsync(string build, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Get, $"builds/{Uri.EscapeDataString(build)}/log");
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    public Task<HttpResponseMessage> StartAsync(ClientId client, CancellationToken cancellationToken) =>
        PostAsync("builds", new { client_id = client.Value, reason = "asked for in the console" }, cancellationToken);

    public Task<HttpResponseMessage> CancelAsync(string build, CancellationToken cancellationToken) =>
        PostAsync($"builds/{Uri.EscapeDataString(build)}/cancel", new { }, cancellationToken);

    public Task<HttpResponseMessage> RollBackAsync(string release, CancellationToken cancellationToken) =>
        PostAsync($"releases/{Uri.EscapeDataString(release)}/rollback", new { }, cancellationToken);

    public Task<HttpResponseMessage> ResumeAsync(ClientId client, CancellationToken cancellationToken) =>
        PostAsync("releases/resume", new { client_id = client.Value }, cancellationToken);

    private async Task<T> GetAsync<T>(string path, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Get, path);
        using var response = await http.SendAsync(request, cancellationToken);
        return await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<T>(Json, cancellationToken)
            ?? throw new JsonException($"{path} answered null.");
    }

    private async Task<HttpResponseMessage> PostAsync<T>(string path, T body, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Post, path);
        request.Content = JsonContent.Create(body);
        return await http.SendAsync(request, cancellationToken);
    }

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var service = options.Builds ?? throw new HttpRequestException("services__builds__http__0 is not set.");
        var request = new HttpRequestMessage(method, new Uri(service, path));
        if (settings.OperatorKey is { } key)
            request.Headers.Add(KeyHeader, key);
        return request;
    }
}
