using Platform.Benchmarks.Spine;
using Platform.Domain.Clients;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Providers;
using Platform.Providers.Recordings;

namespace Platform.Benchmarks.Micro;

/// <summary>A recording, signed for the client that it was recorded for.</summary>
internal sealed record SignedCase(IWebhookProvider Provider, WebhookRequest Request, ClientServiceConfig Client)
{
    private static readonly WebhookSecret[] Secrets = [new("env:BENCHMARK", "benchmark-secret")];

    public static SignedCase Of(string name)
    {
        var recording = new RecordingTree(Path.Combine(RunningPlatform.Root, "recordings")).Read(name);
        var provider = ProviderRegistry.Find(RecordingTree.ProviderOf(recording))!;
        var client = ClientDirectory.Load(Path.Combine(RunningPlatform.Root, "clients"), "dev").Find(RecordingTree.ClientOf(recording) ?? new ClientId("editorial-store"))!;
        var request = provider.Sign(recording, new Uri($"http://127.0.0.1{recording.Path}"), TimeProvider.System, Secrets[0].Value);
        return new SignedCase(provider, request, client);
    }

    public VerificationResult Verify() => Provider.Verify(Request, Secrets, Client);

    public NormalisationResult Normalise() => Provider.Normalise(new NormalisationInput
    {
        Request = Request,
        Client = Client,
        Environment = "dev",
        ClaimKey = "k1#benchmark",
        DeliveryId = new DeliveryId("dlv_benchmark"),
        ReceivedAt = DateTimeOffset.UnixEpoch,
        Trust = Trust.Signed,
    });
}
