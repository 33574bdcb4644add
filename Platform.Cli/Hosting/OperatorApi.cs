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

    private readonly HttpClient _http;

    public OperatorApi(Surroundings surroundings, string service)
        : this(surroundings, surroundings.Address(service))
    {
    }

    /// <summary>The API of whichever process serves the client.</summary>
    public OperatorApi(Surroundings surroundings, string service, ClientId client)
        : this(surroundings, surroundings.AddressFor(client, service))
    {
    }

    private OperatorApi(Surroundings surroundings, Uri address)
    {
        _http = new HttpClient { BaseAddress = address };
        _http.DefaultRequestHeaders.Add(KeyHeader, surroundings.OperatorKey);
    }

    public async Task<T> GetAsync<T>(string path, CancellationToken cancellationToken)
    {
        using var response = await _http.GetAsync(path, cancellationToken);
        return await ReadAsync<T>(response, cancellationToken);
    }

    public async Task<T> PostAsync<T>(string path, object body, CancellationToken cancellationToken)
    {
        using var content = JsonContent.Create(body, body.GetType(), options: PlatformJson.Options);
        using var response = await _http.PostAsync(path, content, cancellationToken);
        return await ReadAsync<T>(response, cancellationToken);
    }

    /// <summary>Server-sent events, as they come.</summary>
    public async IAsyncEnumerable<SseItem<string>> StreamAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!response.IsSuccessStatusCode)
            throw Refused(response.StatusCode, $"GET {request.RequestUri}", await response.Content.ReadAsByteArrayAsync(cancellationToken));
        await foreach (var sent in SseParser.Create(await response.Content.ReadAsStreamAsync(cancellationToken)).EnumerateAsync(cancellationToken))
            yield return sent;
    }

    public void Dispose() => _http.Dispose();

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
