using Platform.Domain.Clients;
using Platform.Providers;
using Platform.Providers.Recordings;
using Platform.Tests.Emulators;

namespace Platform.Tests.Providers;

/// <summary>The demo clients as their files say, and their secrets as tests have them.</summary>
internal static class DemoClient
{
    private static readonly ClientDirectory Clients = ClientDirectory.Load(Repository.PathOf("clients"), "dev");

    public static IReadOnlyCollection<ClientServiceConfig> All => Clients.All;

    public static readonly ClientServiceConfig Config = Named("editorial-store");

    public static ClientServiceConfig Named(string id) => Clients.Find(new(id))!;

    /// <summary>Whom a recording was sent to.</summary>
    public static ClientServiceConfig Of(Recording recording) => RecordingTree.ClientOf(recording) is { } id ? Named(id.Value) : Config;

    public static IReadOnlyList<WebhookSecret> Secrets(params string[] values) =>
        [.. values.Select((value, i) => new WebhookSecret($"env:SECRET_{i + 1}", value))];
}
