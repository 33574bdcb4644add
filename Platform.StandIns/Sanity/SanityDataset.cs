using System.Text.Json.Nodes;

namespace Platform.StandIns.Sanity;

/// <summary>The documents that the recorded webhooks of the demo's seeds tell of, by project and dataset; later edits replace them.</summary>
internal sealed class SanityDataset
{
    private static readonly string[] OfTheWebhook = ["operation", "projectId", "dataset"];

    private readonly Lock gate = new();
    private readonly Dictionary<(string Project, string Dataset), SortedDictionary<string, JsonObject>> documents = [];

    /// <param name="recordings">The tree of recordings; null for no documents.</param>
    public static SanityDataset Open(string? recordings)
    {
        var dataset = new SanityDataset();
        if (recordings is not null && Directory.Exists(Path.Combine(recordings, "sanity")))
        {
            foreach (var folder in Directory.EnumerateDirectories(Path.Combine(recordings, "sanity"), "seed-*").Order(StringComparer.Ordinal))
                dataset.Put(Body(File.ReadAllText(Path.Combine(folder, "request.http"))));
        }

        return dataset;
    }

    /// <summary>Takes a document as a webhook tells it, with <c>projectId</c> and <c>dataset</c>.</summary>
    public void Put(JsonObject told)
    {
        var key = ((string)told["projectId"]!, (string)told["dataset"]!);
        var document = (JsonObject)told.DeepClone();
        foreach (var name in OfTheWebhook)
            document.Remove(name);
        lock (gate)
        {
            if (!documents.TryGetValue(key, out var all))
                documents[key] = all = new(StringComparer.Ordinal);
            all[(string)document["_id"]!] = document;
        }
    }

    /// <returns>False where there is no such document.</returns>
    public bool Remove(string project, string dataset, string id)
    {
        lock (gate)
            return documents.TryGetValue((project, dataset), out var all) && all.Remove(id);
    }

    /// <returns>Those after an id, in the order of ids; null where there is no such dataset.</returns>
    public IReadOnlyList<JsonNode>? After(string project, string dataset, string id, int most)
    {
        lock (gate)
        {
            return documents.TryGetValue((project, dataset), out var all)
                ? [.. all.Where(one => string.CompareOrdinal(one.Key, id) > 0).Take(most).Select(one => one.Value.DeepClone())]
                : null;
        }
    }

    private static JsonObject Body(string request) =>
        (JsonObject)JsonNode.Parse(request[(request.IndexOf("\n\n", StringComparison.Ordinal) + 2)..])!;
}
