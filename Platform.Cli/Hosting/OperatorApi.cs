using System.Net;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Platform.Domain.Ids;
using Platform.Domain.Json;

namespace Platform.Cli.Hosting;

/// <summary>A service's API as an operator calls it; a refusal (problem+json) becomes a fault with its own detail and fix.</summary>
internal sealed class OperatorApi : IDisposable
{
    private const string KeyHeader = "X-Operator-Key";

    private readonly HttpClient _http = new();
    private readonly IReadOnlyList<Uri> _addresses;

    public OperatorApi(Surroundings surroundings, string service)
        : this(surroundings, [surroundings.Address(service)])
    {
    }

    /// <summary>The API of whichever process serves the client.</summary>
    public OperatorApi(Surroundings surroundings, string service, ClientId client)
        : this(surroundings, [surroundings.AddressFor(client, service)])
    {
    }

    private OperatorApi(Surroundings surroundings, IReadOnlyList<Uri> addresses)
    {
        _addresses = addresses;
        _http.DefaultRequestHeaders.Add(KeyHeader, surroundings.OperatorKey);
    }

    /// <summary>For builds and releases named by id, which tells not whose they are: the other mode's process is asked where the service knows none of that id.</summary>
    public static OperatorApi OfOwner(Surroundings surroundings, string service) =>
        new(surroundings, [.. new[] { surroundings.Address(service), surroundings.Find("direct") }.OfType<Uri>().Distinct()]);

    public async Task<T> GetAsync<T>(string path, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Get, path, null, HttpCompletionOption.ResponseContentRead, cancellationToken);
        return await ReadAsync<T>(response, cancellationToken);
    }

    public async Task<T> PostAsync<T>(string path, object body, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Post, path, body, HttpCompletionOption.ResponseContentRead, cancellationToken);
        return await ReadAsync<T>(response, cancellationToken);
    }

    /// <summary>Server-sent events, as they come.</summary>
    public async IAsyncEnumerable<SseItem<string>> StreamAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Get, path, null, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!response.IsSuccessStatusCode)
            throw Refused(response.StatusCode, $"GET {response.RequestMessage?.RequestUri}", await response.Content.ReadAsByteArrayAsync(cancellationToken));
        await foreach (var sent in SseParser.Create(await response.Content.ReadAsStreamAsync(cancellationToken)).EnumerateAsync(cancellationToken))
            yield return sent;
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body, HttpCompletionOption completion, CancellationToken cancellationToken)
    {
        foreach (var address in _addresses.SkipLast(1))
        {
            var response = await SendAsync(address);
            if (response.StatusCode != HttpStatusCode.NotFound)
                return response;
            response.Dispose();
        }

        return await SendAsync(_addresses[^1]);

        async Task<HttpResponseMessage> SendAsync(Uri address)
        {
            using var request = new HttpRequestMessage(method, new Uri(address, path));
            request.Content = body is null ? null : JsonContent.Create(body, body.GetType(), options: PlatformJson.Options);
            return await _http.SendAsync(request, completion, cancellationToken);
        }
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var asked = $"{response.RequestMessage?.Method} {response.RequestMessage?.RequestUri}";
        if (!response.IsSuccessStatusCode)
            throw Refused(response.StatusCode, asked, body);
        try
        {
            return JsonSerializer.Deserialize<T>(body, PlatformJson.Options)!;
        }
        catch (JsonException fault)
        {
            throw new CommandFault(ExitCode.Unavailable, $"{asked} answered {(int)response.StatusCode}, and not what was expected: {fault.Message}", null, fault);
        }
    }

    private static CommandFault Refused(HttpStatusCode status, string asked, byte[] body)
    {
        var problem = ProblemAnswer.Read(body);
        return new CommandFault(
            (int)status is >= 500 or 429 ? ExitCode.Unavailable : ExitCode.Negative,
            problem.Detail ?? $"{asked} answered {(int)status}.",
            problem.Fix);
    }
}
