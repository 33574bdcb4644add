using System.Text.Json.Nodes;
using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.Providers;
using Platform.Providers.Recordings;
using Platform.Tests.Emulators;

namespace Platform.Tests.Providers.Recordings;

/// <summary>One folder of <c>recordings/</c>: the request and what must become of it.</summary>
internal sealed record RecordedCase(string Name)
{
    private static readonly RecordingTree Tree = new(Repository.PathOf("recordings"));

    public static IReadOnlyList<string> Names => Tree.Names;

    public IWebhookProvider Provider =>
        ProviderRegistry.Find(new ProviderId(Name.Split('/')[0])) ?? throw new InvalidOperationException($"No provider for {Name}.");

    public Recording Recording => Tree.Read(Name);

    public ClientServiceConfig Client => DemoClient.Of(Recording);

    public JsonObject Expected => JsonNode.Parse(File.ReadAllText(Repository.PathOf("recordings", Name, "expected.json")))!.AsObject();
}
