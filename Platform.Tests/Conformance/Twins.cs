using System.Net.Http.Headers;
using Platform.Tests.Aws.LambdaHosting;
using Platform.Tests.Emulators;
using Platform.Tests.Webhooks.Hosting;

namespace Platform.Tests.Conformance;

/// <summary>One service twice, on Kestrel and on the Lambda host, each over an event layer of its own.</summary>
public abstract class Twins(EmulatorFixture emulators, string service, string role) : IAsyncLifetime
{
    private FakeRuntimeApi? _api;
    private (ServiceProcess Process, HttpClient Http)? _kestrel;
    private ServiceProcess? _function;

    protected const string OperatorKey = "an-operator-key-of-the-tests";

    public EventLayerFixture KestrelLayer { get; } = new(emulators);

    public EventLayerFixture LambdaLayer { get; } = new(emulators);

    internal FakeRuntimeApi Api => _api!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await Task.WhenAll(KestrelLayer.InitializeAsync().AsTask(), LambdaLayer.InitializeAsync().AsTask());
        await PrepareAsync(KestrelLayer);
        await PrepareAsync(LambdaLayer);
        _api = await FakeRuntimeApi.StartAsync();
        _function = ServiceProcess.InLambda(service, _api, role, Settings(LambdaLayer));
        _kestrel = await ServiceProcess.OnKestrelAsync(service, Settings(KestrelLayer).Append(new("PLATFORM_ROLE", role)));
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_kestrel is { } kestrel)
            await kestrel.Process.DisposeAsync();
        if (_function is not null)
            await _function.DisposeAsync();
        if (_api is not null)
            await _api.DisposeAsync();
        await KestrelLayer.DisposeAsync();
        await LambdaLayer.DisposeAsync();
    }

    public static Dictionary<string, string?> Settings(EventLayerFixture layer) => new(layer.Settings)
    {
        ["PLATFORM_ENVIRONMENT"] = "dev",
        ["PLATFORM_CLIENTS"] = Repository.PathOf("clients"),
        ["PLATFORM_DEFAULT_CLIENT"] = "editorial-store",
        ["PLATFORM_OPERATOR_KEY"] = OperatorKey,
        ["PLATFORM_DATA"] = Path.Combine(Path.GetTempPath(), layer.Prefix),
        ["EDITORIAL_STORE_SANITY"] = WebhooksApp.SanitySecret,
        ["EDITORIAL_STORE_SNIPCART"] = WebhooksApp.SnipcartSecret,
        ["EDITORIAL_STORE_CONTENT_KEY"] = "a-content-key-of-the-tests",
    };

    /// <summary>Sends the same request to both and requires the same answer.</summary>
    internal async Task<HttpAnswer> SameAnswerAsync(string method, string target, IReadOnlyList<KeyValuePair<string, string>>? headers = null, ReadOnlyMemory<byte> body = default)
    {
        KeyValuePair<string, string>[] all =
            [.. headers ?? [], .. body.Length > 0 ? new[] { KeyValuePair.Create("Content-Length", body.Length.ToString()) } : []];
        var onKestrel = await HttpAnswer.OfAsync(await AskKestrelAsync(method, target, all, body));
        var inLambda = HttpAnswer.Of(await Api.InvokeAsync(LambdaEvents.Http(method, target, all, body), cancellationToken: Cancellation));

        Assert.Equal(onKestrel, inLambda);
        return inLambda;
    }

    /// <summary>What is there before the services start.</summary>
    protected virtual Task PrepareAsync(EventLayerFixture layer) => Task.CompletedTask;

    private async Task<HttpResponseMessage> AskKestrelAsync(string method, string target, IEnumerable<KeyValuePair<string, string>> headers, ReadOnlyMemory<byte> body)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), target);
        if (body.Length > 0)
            request.Content = new ReadOnlyMemoryContent(body);
        foreach (var (name, value) in headers.Where(header => header.Key != "Content-Length"))
        {
            if (name.Equals("content-type", StringComparison.OrdinalIgnoreCase))
                request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(value);
            else
                request.Headers.TryAddWithoutValidation(name, value);
        }

        return await _kestrel!.Value.Http.SendAsync(request, Cancellation);
    }
}
