using System.Text.Json.Nodes;
using Platform.Domain.Ids;
using Platform.Providers;
using Platform.Providers.Recordings;

namespace Platform.Benchmarks.Spine;

/// <summary>The AppHost that runs now, as <c>.platform/run.json</c> tells it.</summary>
internal sealed class RunningPlatform : IDisposable
{
    private static readonly ProviderId Sanity = new("sanity");

    private readonly JsonNode run;

    private RunningPlatform(JsonNode run) => this.run = run;

    public HttpClient Http { get; } = new();

    public static string Root { get; } = FindRoot();

    public static RunningPlatform Open()
    {
        var file = Path.Combine(Root, ".platform", "run.json");
        return File.Exists(file)
            ? new RunningPlatform(JsonNode.Parse(File.ReadAllText(file))!)
            : throw new FileNotFoundException($"{file} is not there. Start the platform first: dotnet run --project Platform.AppHost");
    }

    public Uri Address(string name) => new(run["addresses"]![name]!.GetValue<string>());

    public string Secret(string name) => run["secrets"]![name]!.GetValue<string>();

    /// <summary>A new edit of the recorded article.</summary>
    public static Recording Edit() => ProviderRegistry.Find(Sanity)!.AsEdit(
        Recording.Parse(File.ReadAllBytes(Path.Combine(Root, "recordings", "sanity", "article-published", "request.http"))),
        TimeProvider.System);

    public HttpRequestMessage Sign(Recording recording)
    {
        var target = new Uri(Address("webhooks"), "/webhooks/sanity");
        var signed = ProviderRegistry.Find(Sanity)!.Sign(recording, target, TimeProvider.System, Secret("EDITORIAL_STORE_SANITY"));
        var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new ReadOnlyMemoryContent(signed.Body) };
        foreach (var (name, value) in signed.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
                request.Content.Headers.TryAddWithoutValidation(name, value);
        }

        request.Headers.ConnectionClose = false;
        return request;
    }

    public async Task PostAsync(Recording recording)
    {
        using var request = Sign(recording);
        using var answer = await Http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose() => Http.Dispose();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Platform.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No Platform.sln above the benchmark's folder.");
    }
}
