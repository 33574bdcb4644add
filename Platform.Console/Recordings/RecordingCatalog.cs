using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Ids;
using Platform.Providers;
using Platform.Providers.Recordings;

namespace Platform.Console.Recordings;

/// <summary>The recordings of the folder, each described by its own <c>request.http</c> and <c>expected.json</c>.</summary>
internal sealed class RecordingCatalog(ConsoleOptions options)
{
    private readonly RecordingTree tree = new(options.RecordingsFolder);

    public IReadOnlyList<RecordingEntry> List() => [.. tree.Names.Select(Describe)];

    /// <returns>Null where there is no such recording, or it can't be read.</returns>
    public (Recording Recording, ProviderId Provider)? Find(string name)
    {
        if (!tree.Names.Contains(name))
            return null;

        var recording = Read(name, out _);
        return recording is null ? null : (recording, RecordingTree.ProviderOf(recording));
    }

    private RecordingEntry Describe(string name)
    {
        var recording = Read(name, out var fault);
        var (answer, expected) = Expectation(name);
        return new RecordingEntry
        {
            Name = name,
            Kind = recording is null ? "" : KindOf(recording),
            Expected = expected,
            CanBeEdited = recording is not null && answer is "accepted",
            Fault = fault,
        };
    }

    private static string KindOf(Recording recording)
    {
        var request = new WebhookRequest(recording.Method, recording.Path, recording.Headers, recording.Body);
        return ProviderRegistry.Find(RecordingTree.ProviderOf(recording))?.Identify(request).Kind ?? "unknown provider";
    }

    private Recording? Read(string name, out string? fault)
    {
        fault = null;
        try
        {
            return tree.Read(name);
        }
        catch (Exception broken) when (broken is FormatException or IOException)
        {
            fault = broken.Message;
            return null;
        }
    }

    /// <summary><c>accepted: content_updated article-the-weight-of-a-cup</c>.</summary>
    private (string? Answer, string Text) Expectation(string name)
    {
        try
        {
            var expected = JsonNode.Parse(File.ReadAllText(Path.Combine(options.RecordingsFolder, name, "expected.json")));
            var answer = (string?)expected?["answer"];
            var events = (expected?["events"] as JsonArray ?? []).Select(one => $"{(string?)one?["event_type"]} {(string?)one?["content_id"]}");
            var verdict = answer ?? $"refused as {(string?)expected?["code"]}";
            return (answer, string.Join(": ", new[] { verdict, string.Join(", ", events) }.Where(part => part.Length > 0)));
        }
        catch (Exception absent) when (absent is IOException or JsonException)
        {
            return (null, "");
        }
    }
}
