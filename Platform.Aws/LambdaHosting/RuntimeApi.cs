using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Platform.Aws.LambdaHosting;

/// <summary>
/// Lambda's Runtime API (https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html). An answer that it should not give, or
/// none, throws <see cref="HttpRequestException"/>: then the process has to end, and Lambda starts another.
/// </summary>
internal sealed class RuntimeApi(string address) : IDisposable
{
    // Frozen for hours while it waits for the next invocation: nothing here may time out. No spans either: no trace is running.
    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        ActivityHeadersPropagator = null,
        PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
        PooledConnectionLifetime = Timeout.InfiniteTimeSpan,
        UseProxy = false,
    })
    {
        BaseAddress = new Uri($"http://{address}/2018-06-01/runtime/"),
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public async Task<Invocation> NextAsync(CancellationToken cancellationToken)
    {
        using var answer = await http.GetAsync("invocation/next", cancellationToken);
        answer.EnsureSuccessStatusCode();
        return new Invocation
        {
            RequestId = Header(answer, "Lambda-Runtime-Aws-Request-Id") ?? throw new HttpRequestException("The Runtime API named no request."),
            Deadline = DateTimeOffset.FromUnixTimeMilliseconds(
                long.Parse(Header(answer, "Lambda-Runtime-Deadline-Ms") ?? throw new HttpRequestException("The Runtime API named no deadline."), CultureInfo.InvariantCulture)),
            Trace = Header(answer, "Lambda-Runtime-Trace-Id"),
            Event = await answer.Content.ReadAsByteArrayAsync(cancellationToken),
        };
    }

    /// <returns>False where the answer is larger than Lambda takes (6 MB): the invocation is still open.</returns>
    public async Task<bool> TryRespondAsync(string requestId, ReadOnlyMemory<byte> json)
    {
        using var answer = await http.PostAsync($"invocation/{requestId}/response", Json(json));
        if (answer.StatusCode == HttpStatusCode.RequestEntityTooLarge)
            return false;
        answer.EnsureSuccessStatusCode();
        return true;
    }

    public async Task FailAsync(string requestId, LambdaError error)
    {
        using var request = ErrorRequest($"invocation/{requestId}/error", error);
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Without waiting for tasks: the process is about to end.</summary>
    public void FailInit(LambdaError error)
    {
        using var request = ErrorRequest("init/error", error);
        using var answer = http.Send(request);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Under SnapStart: answers once, after the snapshot was restored.</summary>
    public async Task RestoreAsync(CancellationToken cancellationToken)
    {
        using var answer = await http.GetAsync("restore/next", cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose() => http.Dispose();

    private static HttpRequestMessage ErrorRequest(string path, LambdaError error) => new(HttpMethod.Post, path)
    {
        Content = Json(JsonSerializer.SerializeToUtf8Bytes(error, LambdaJson.Default.LambdaError)),
        Headers = { { "Lambda-Runtime-Function-Error-Type", error.ErrorType } },
    };

    private static ReadOnlyMemoryContent Json(ReadOnlyMemory<byte> json) =>
        new(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? values.First() : null;
}
