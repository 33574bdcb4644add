using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Platform.Aws;

namespace Platform.Tests.Aws.LambdaHosting;

/// <summary>An application of a test's own on the Lambda host, in this process.</summary>
internal sealed class TestFunction : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly StringWriter _output;

    private TestFunction(FakeRuntimeApi api, WebApplication app, StringWriter output) => (Api, _app, _output) = (api, app, output);

    public FakeRuntimeApi Api { get; }

    /// <summary>What CloudWatch would have read.</summary>
    public IReadOnlyList<JsonObject> Lines => [.. _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject())];

    /// <summary>Ends with the function, and as it ends.</summary>
    public Task Ended => _app.WaitForShutdownAsync(Cancellation);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<TestFunction> StartAsync(Action<IServiceCollection>? services = null, Action<WebApplication>? app = null)
    {
        var api = await FakeRuntimeApi.StartAsync();
        var builder = WebApplication.CreateBuilder();
        var output = new StringWriter();
        builder.Logging.ClearProviders();
        builder.Services.AddPlatformAws(builder.Configuration);
        builder.Services.AddLambdaHosting(api.Address, TextWriter.Synchronized(output));
        services?.Invoke(builder.Services);

        var built = builder.Build();
        app?.Invoke(built);
        await built.StartAsync(Cancellation);
        return new TestFunction(api, built, output);
    }

    public Task<RuntimeReply> InvokeAsync(string json, TimeSpan? time = null, string? trace = null) => Api.InvokeAsync(json, time, trace, Cancellation);

    public Task<RuntimeReply> GetAsync(string target) => InvokeAsync(LambdaEvents.Http("GET", target));

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Api.DisposeAsync();
    }
}
