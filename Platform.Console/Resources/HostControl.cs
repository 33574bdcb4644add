using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Platform.Console.Resources;

/// <summary>Talks to the host that runs the resources (Platform.LocalHost), on loopback.</summary>
internal sealed class HostControl(HttpClient http)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public async Task<IReadOnlyList<Resource>> ListAsync(HostAddress host, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Get, host, "resources");
        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<List<Resource>>(Json, cancellationToken) ?? [];
    }

    public async Task<CommandResult> CommandAsync(HostAddress host, string resource, string command, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Post, host, $"resources/{Uri.EscapeDataString(resource)}/commands/{ResourceCommand.PathOf(command)}");
        using var response = await http.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotFound)
            return new CommandResult(false, "There is no such command.");
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<CommandResult>(Json, cancellationToken) ?? new CommandResult(true, null);
    }

    /// <summary>The log as server-sent events, which goes on until it is disposed or the host ends.</summary>
    public async Task<HttpResponseMessage> OpenLogAsync(HostAddress host, string resource, int tail, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Get, host, $"resources/{Uri.EscapeDataString(resource)}/logs?tail={tail}");
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    private static HttpRequestMessage Request(HttpMethod method, HostAddress host, string path) => new(method, new Uri(host.Url, path))
    {
        Headers = { Authorization = new AuthenticationHeaderValue("Bearer", host.Token) },
    };
}
