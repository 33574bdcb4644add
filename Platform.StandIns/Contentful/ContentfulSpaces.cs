using System.Text.Json.Nodes;

namespace Platform.StandIns.Contentful;

/// <summary>The entries and assets that the recorded webhooks of the demo's seeds tell of, by space and environment; later edits replace them.</summary>
internal sealed class ContentfulSpaces
{
    // What the management API's webhooks say beside it, and the Delivery API doesn't.
    private static readonly string[] OfTheWebhook = ["createdBy", "updatedBy", "publishedBy", "publishedAt", "firstPublishedAt", "publishedCounter", "version", "fieldStatus"];

    private readonly Lock gate = new();
    private readonly Dictionary<(string Space, string Environment), SortedDictionary<string, JsonObject>> items = [];

    /// <param name="recordings">The tree of recordings; null for no content.</param>
    public static ContentfulSpaces Open(string? recordings)
    {
        var spaces = new ContentfulSpaces();
        if (recordings is not null && Directory.Exists(Path.Combine(recordings, "contentful")))
        {
            foreach (var folder in Directory.EnumerateDirectories(Path.Combine(recordings, "contentful"), "seed-*").Order(StringComparer.Ordinal))
                spaces.Put(Body(File.ReadAllText(Path.Combine(folder, "request.http"))));
        }

        return spaces;
    }

    /// <summary>Takes an entry or asset as the webhook of its publication tells it: what it says to be a draft in a locale is not kept.</summary>
    public void Put(JsonObject told)
    {
        var item = (JsonObject)told.DeepClone();
        var sys = (JsonObject)item["sys"]!;
        foreach (var locale in Drafts(sys))
        {
            foreach (var field in item["fields"]?.AsObject().Select(field => field.Value).OfType<JsonObject>() ?? [])
                field.Remove(locale);
        }

        foreach (var name in OfTheWebhook)
            sys.Remove(name);
        lock (gate)
        {
            var key = (Linked(sys, "space"), Linked(sys, "environment"));
            if (!items.TryGetValue(key, out var all))
                items[key] = all = new(StringComparer.Ordinal);
            all[(string)sys["id"]!] = item;
        }
    }

    /// <returns>False where there is none of that id.</returns>
    public bool Remove(string space, string environment, string id)
    {
        lock (gate)
            return items.TryGetValue((space, environment), out var all) && all.Remove(id);
    }

    /// <returns>Those after an id, in the order of ids; null where there is no such environment.</returns>
    public IReadOnlyList<JsonObject>? After(string space, string environment, string id, int most)
    {
        lock (gate)
        {
            return items.TryGetValue((space, environment), out var all)
                ? [.. all.Where(one => string.CompareOrdinal(one.Key, id) > 0).Take(most).Select(one => (JsonObject)one.Value.DeepClone())]
                : null;
        }
    }

    /// <summary><c>"fieldStatus":{"*":{"en-US":"published","de-DE":"draft"}}</c></summary>
    private static string[] Drafts(JsonObject sys) =>
        [.. (sys["fieldStatus"]?["*"] as JsonObject ?? []).Where(status => (string?)status.Value == "draft").Select(status => status.Key)];

    private static string Linked(JsonObject sys, string name) => (string)sys[name]!["sys"]!["id"]!;

    private static JsonObject Body(string request) =>
        (JsonObject)JsonNode.Parse(request[(request.IndexOf("\n\n", StringComparison.Ordinal) + 2)..])!;
}
