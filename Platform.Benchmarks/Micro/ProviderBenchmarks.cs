using BenchmarkDotNet.Attributes;
using Platform.Benchmarks.Spine;
using Platform.Domain.Clients;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Providers;
using Platform.Providers.Recordings;

namespace Platform.Benchmarks.Micro;

/// <summary>Verify and normalise one recorded webhook per provider: nanoseconds and bytes allocated.</summary>
[MemoryDiagnoser]
public class ProviderBenchmarks
{
    private static readonly ClientServiceConfig Client =
        ClientDirectory.Load(Path.Combine(RunningPlatform.Root, "clients"), "dev").Find(new ClientId("editorial-store"))!;

    private readonly WebhookSecret[] secrets = [new("env:BENCHMARK", "benchmark-secret")];
    private IWebhookProvider provider = null!;
    private WebhookRequest request = null!;

    [Params("sanity/article-published", "snipcart/order-completed")]
    public string Case { get; set; } = "";

    [GlobalSetup]
    public void Sign()
    {
        provider = ProviderRegistry.Find(new ProviderId(Case.Split('/')[0]))!;
        var recording = Recording.Parse(File.ReadAllBytes(Path.Combine(RunningPlatform.Root, "recordings", Case, "request.http")));
        request = provider.Sign(recording, new Uri("http://127.0.0.1/webhooks/x"), TimeProvider.System, secrets[0].Value);
    }

    [Benchmark]
    public VerificationResult Verify() => provider.Verify(request, secrets, Client);

    [Benchmark]
    public NormalisationResult Normalise() => provider.Normalise(new NormalisationInput
    {
        Request = request,
        Client = Client,
        Environment = "dev",
        ClaimKey = "k1#benchmark",
        DeliveryId = new DeliveryId("dlv_benchmark"),
        ReceivedAt = DateTimeOffset.UnixEpoch,
        Trust = Trust.Signed,
    });
}
