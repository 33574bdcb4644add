using System.Diagnostics;
using Platform.Aws.EventLayers;
using Platform.Builds.Rows;
using Platform.Domain.Ids;
using Platform.Providers.Replay;
using Platform.Tests.Builds.Rig;
using Platform.Tests.Emulators;
using Platform.Tests.Waiting;

namespace Platform.Tests.Direct.Rig;

/// <summary>Direct mode as a process of its own, to be killed.</summary>
internal sealed class DirectProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly EventLayerFixture _layer;
    private readonly HttpClient _http = new();
    private readonly Uri _address = new($"http://127.0.0.1:{FreePort.Next()}");
    private Process? _process;

    private DirectProcess(EventLayerFixture layer) => _layer = layer;

    public DirectClient Client { get; } = DirectClient.InGit("eleventy");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<DirectProcess> PrepareAsync(EventLayerFixture layer)
    {
        var direct = new DirectProcess(layer);
        HangingStarter.Write(direct.Client.WriteFile);
        direct.Client.Push("one", "One");
        await layer.Get<EventLayerProvisioner>().ProvisionBucketAsync(layer.Layer.SiteBucket(direct.Client.Id, "dev"), Cancellation);
        return direct;
    }

    public async Task RunAsync(params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Platform.Direct.dll"), "--urls", _address.ToString()]) { RedirectStandardOutput = true };
        foreach (var (name, value) in Client.Settings(_layer))
            start.Environment[name] = value;
        start.Environment["PLATFORM_NODE"] = await Node.PathAsync();
        start.Environment["PLATFORM_SWEEP_SECONDS"] = "1";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.BeginOutputReadLine();
    }

    public Task<DeliveryId> PostAsync() => Eventually.BecomesAsync(
        async stop => (await new ReplaySender(_http, _address, null, TimeProvider.System).SendAsync(DirectService.Order("git/github-push", Client.Id), stop)).Delivery ?? throw new HttpRequestException("not taken"),
        _ => true,
        Patience,
        "the push is taken");

    public Task ShowsAsync(string path, string text) => Eventually.BecomesAsync(
        _ => DirectService.PageAsync(_layer, new SiteKey(Client.Id, "dev"), path), page => page?.Contains(text, StringComparison.Ordinal) == true, Patience, $"{path} shows {text}");

    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
            await KillAsync();
        _process?.Dispose();
        _http.Dispose();
        Client.Dispose();
    }
}
