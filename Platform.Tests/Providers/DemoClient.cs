using Platform.Domain.Clients;
using Platform.Providers;
using Platform.Tests.Emulators;

namespace Platform.Tests.Providers;

/// <summary>The demo client as its file says, and its secrets as tests have them.</summary>
internal static class DemoClient
{
    public static readonly ClientServiceConfig Config =
        ClientDirectory.Load(Repository.PathOf("clients"), "dev").Find(new("editorial-store"))!;

    public static IReadOnlyList<WebhookSecret> Secrets(params string[] values) =>
        [.. values.Select((value, i) => new WebhookSecret($"env:SECRET_{i + 1}", value))];
}
