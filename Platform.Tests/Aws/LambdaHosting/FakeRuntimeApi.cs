using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Platform.Tests.Aws.LambdaHosting;

/// <summary>Lambda's side of the Runtime API, on a socket: hands out events and takes what comes back.</summary>
public sealed class FakeRuntimeApi : IAsyncDisposable
{
    private const string Root = "/2018-06-01/runtime";

    /// <summary>Lambda takes no larger answer.</summary>
    public const int LargestAnswer = 6 * 1024 * 1024;

    private readonly WebApplication _server;
    private readonly Channel<(string Id, string Event, TimeSpan Time, string? Trace)> _waiting = Channel.CreateUnbounded<(string, string, TimeSpan, string?)>();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<RuntimeReply>> _open = new();
    private readonly TaskCompletionSource<RuntimeReply> _initError = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> _calls = new();

    private FakeRuntimeApi(WebApplication server) => _server = server;

    /// <summary>The value of AWS_LAMBDA_RUNTIME_API.</summary>
    public string Address => new Uri(_server.Urls.Single()).Authority;

    /// <summary>Each call's method and path below the root, in their order.</summary>
    public IReadOnlyList<string> Calls => [.. _calls];

    /// <summary>What <c>/init/error</c> was told.</summary>
    public Task<RuntimeReply> InitError => _initError.Task;

    /// <summary>Ends when the function first asks for an invocation.</summary>
    public Task Asked => _asked.Task;

    /// <summary>Answers every call with 500 from now on.</summary>
    public bool Broken { get; set; }

    public static async Task<FakeRuntimeApi> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Limits.MaxRequestBodySize = null;
        });
        var api = new FakeRuntimeApi(builder.Build());
        api._server.Run(api.AnswerAsync);
        await api._server.StartAsync();
        return api;
    }

    /// <param name="time">From being handed out to the deadline.</param>
    public async Task<RuntimeReply> InvokeAsync(string json, TimeSpan? time = null, string? trace = null, CancellationToken cancellationToken = default)
    {
        var id = Guid.NewGuid().ToString();
        var reply = _open[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await _waiting.Writer.WriteAsync((id, json, time ?? TimeSpan.FromSeconds(30), trace), cancellationToken);
        return await reply.Task.WaitAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var path = http.Request.Path.Value![Root.Length..];
        _calls.Enqueue($"{http.Request.Method} {path}");
        if (Broken)
            http.Response.StatusCode = 500;
        else if (path == "/invocation/next")
            await HandOutAsync(http);
        else if (path == "/restore/next")
            http.Response.StatusCode = 200;
        else
            await TakeAsync(http, path.Split('/'));
    }

    private async Task HandOutAsync(HttpContext http)
    {
        _asked.TrySetResult();
        var (id, json, time, trace) = await _waiting.Reader.ReadAsync(http.RequestAborted);
        http.Response.Headers["Lambda-Runtime-Aws-Request-Id"] = id;
        http.Response.Headers["Lambda-Runtime-Deadline-Ms"] = (DateTimeOffset.UtcNow + time).ToUnixTimeMilliseconds().ToString();
        http.Response.Headers["Lambda-Runtime-Invoked-Function-Arn"] = "arn:aws:lambda:us-east-1:000000000000:function:tested";
        if (trace is not null)
            http.Response.Headers["Lambda-Runtime-Trace-Id"] = trace;
        await http.Response.WriteAsync(json);
    }

    // /invocation/{id}/response, /invocation/{id}/error, /init/error
    private async Task TakeAsync(HttpContext http, string[] path)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        if (path[^1] == "response" && body.Length > LargestAnswer)
        {
            http.Response.StatusCode = 413;
            return;
        }

        http.Response.StatusCode = 202;
        var reply = new RuntimeReply(
            path[^1] == "response", JsonNode.Parse(Encoding.UTF8.GetString(body.ToArray())), http.Request.Headers["Lambda-Runtime-Function-Error-Type"]);
        if (path[1] == "init")
            _initError.TrySetResult(reply);
        else if (!_open.TryGetValue(path[2], out var open) || !open.TrySetResult(reply))
            http.Response.StatusCode = 400;
    }
}
