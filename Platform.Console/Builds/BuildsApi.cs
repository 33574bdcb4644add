using System.Net;
using System.Text.Json;
using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.ServiceDefaults.Settings;

namespace Platform.Console.Builds;

/// <summary>The Builds service's API, asked with the operator's key, which never reaches the browser.</summary>
internal sealed class BuildsApi(HttpClient http, ConsoleOptions options, ClientDirectory clients, PlatformSettings settings)
{
    private const string KeyHeader = "X-Operator-Key";

    private const int ListedBuilds = 20;

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public async Task<SiteBuilds> ReadAsync(ClientId client, CancellationToken cancellationToken)
    {
        var of = $"?client={Uri.EscapeDataString(client.Value)}";
        var open = GetAsync<ItemList<BatchView>>(client, $"batches{of}", cancellationToken);
        var builds = GetAsync<ItemList<BuildView>>(client, $"builds{of}&limit={ListedBuilds}", cancellationToken);
        var releases = GetAsync<ReleaseList>(client, $"releases{of}", cancellationToken);
        await Task.WhenAll(open, builds, releases);
        return new SiteBuilds((await open).Items, (await builds).Items, await releases);
    }

    /// <returns>Null where there is no such build.</returns>
    public async Task<BuildView?> FindAsync(string build, CancellationToken cancellationToken)
    {
        using var response = await OfOwnerAsync(HttpMethod.Get, $"builds/{Uri.EscapeDataString(build)}", HttpCompletionOption.ResponseContentRead, cancellationToken);
        return response.StatusCode == HttpStatusCode.NotFound
            ? null
            : await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<BuildView>(Json, cancellationToken);
    }

    /// <summary>The log from its first line on, as server-sent events, until the build has ended.</summary>
    public Task<HttpResponseMessage> OpenLogAsync(string build, CancellationToken cancellationToken) =>
        OfOwnerAsync(HttpMethod.Get, $"builds/{Uri.EscapeDataString(build)}/log", HttpCompletionOption.ResponseHeadersRead, cancellationToken);

    public Task<HttpResponseMessage> StartAsync(ClientId client, CancellationToken cancellationToken) =>
        PostAsync(client, "builds", new { client_id = client.Value, reason = "asked for in the console" }, cancellationToken);

    public Task<HttpResponseMessage> CancelAsync(string build, CancellationToken cancellationToken) =>
        OfOwnerAsync(HttpMethod.Post, $"builds/{Uri.EscapeDataString(build)}/cancel", HttpCompletionOption.ResponseContentRead, cancellationToken);

    public Task<HttpResponseMessage> RollBackAsync(string release, CancellationToken cancellationToken) =>
        OfOwnerAsync(HttpMethod.Post, $"releases/{Uri.EscapeDataString(release)}/rollback", HttpCompletionOption.ResponseContentRead, cancellationToken);

    public Task<HttpResponseMessage> ResumeAsync(ClientId client, CancellationToken cancellationToken) =>
        PostAsync(client, "releases/resume", new { client_id = client.Value }, cancellationToken);

    /// <summary>A build or release tells not whose it is: who serves the other mode is asked where the first knows none of that id.</summary>
    private async Task<HttpResponseMessage> OfOwnerAsync(HttpMethod method, string path, HttpCompletionOption completion, CancellationToken cancellationToken)
    {
        var first = await SendAsync(options.Builds);
        if (first.StatusCode != HttpStatusCode.NotFound || options.Direct is not { } direct)
            return first;

        first.Dispose();
        return await SendAsync(direct);

        async Task<HttpResponseMessage> SendAsync(Uri? service)
        {
            using var request = Request(method, service, path);
            if (method == HttpMethod.Post)
                request.Content = JsonContent.Create(new { });
            return await http.SendAsync(request, completion, cancellationToken);
        }
    }

    private async Task<T> GetAsync<T>(ClientId client, string path, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Get, Of(client), path);
        using var response = await http.SendAsync(request, cancellationToken);
        return await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<T>(Json, cancellationToken)
            ?? throw new JsonException($"{path} answered null.");
    }

    private async Task<HttpResponseMessage> PostAsync<T>(ClientId client, string path, T body, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Post, Of(client), path);
        request.Content = JsonContent.Create(body);
        return await http.SendAsync(request, cancellationToken);
    }

    private Uri? Of(ClientId client) => options.BuildsFor(clients.Find(client));

    private HttpRequestMessage Request(HttpMethod method, Uri? service, string path)
    {
        var request = new HttpRequestMessage(method, new Uri(service ?? throw new HttpRequestException("services__builds__http__0 is not set."), path));
        if (settings.OperatorKey is { } key)
            request.Headers.Add(KeyHeader, key);
        return request;
    }
}
