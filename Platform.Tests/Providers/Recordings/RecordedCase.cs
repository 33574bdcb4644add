using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Ids;
using Platform.Providers;
using Platform.Providers.Recordings;
using Platform.Tests.Emulators;

namespace Platform.Tests.Providers.Recordings;

/// <summary>One folder of <c>recordings/</c>: the request and what must become of it.</summary>
internal sealed record RecordedCase(string Name)
{
    public static IEnumerable<string> Names => Directory
        .EnumerateFiles(Repository.PathOf("recordings"), "request.http", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Repository.PathOf("recordings"), Path.GetDirectoryName(file)!).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    public IWebhookProvider Provider =>
        ProviderRegistry.Find(new ProviderId(Name.Split('/')[0])) ?? throw new InvalidOperationException($"No provider for {Name}.");

    public Recording Recording => Recording.Parse(File.ReadAllBytes(FileOf("request.http")));

    public JsonObject Expected => JsonNode.Parse(File.ReadAllText(FileOf("expected.json")), documentOptions: new JsonDocumentOptions())!.AsObject();

    private string FileOf(string file) => Repository.PathOf("recordings", Name, file);
}
