using System.Text.Json.Nodes;

namespace Platform.StandIns.Shopify;

/// <summary>The products that the recorded webhooks of the demo's seeds tell of, by shop; later edits replace them.</summary>
internal sealed class ShopifyShops
{
    private const string ShopDomain = "X-Shopify-Shop-Domain: ";

    private readonly Lock gate = new();
    private readonly Dictionary<string, SortedDictionary<long, JsonObject>> products = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="recordings">The tree of recordings; null for no shops.</param>
    public static ShopifyShops Open(string? recordings)
    {
        var shops = new ShopifyShops();
        if (recordings is not null && Directory.Exists(Path.Combine(recordings, "shopify_basic")))
        {
            foreach (var folder in Directory.EnumerateDirectories(Path.Combine(recordings, "shopify_basic"), "seed-*").Order(StringComparer.Ordinal))
                shops.Seed(File.ReadAllText(Path.Combine(folder, "request.http")));
        }

        return shops;
    }

    /// <summary>Takes a product as its webhook tells it.</summary>
    public void Put(string shop, JsonObject told)
    {
        lock (gate)
        {
            if (!products.TryGetValue(shop, out var all))
                products[shop] = all = [];
            all[(long)told["id"]!] = ShopifyNode.Of(told);
        }
    }

    /// <returns>False where there is none of that id.</returns>
    public bool Remove(string shop, long id)
    {
        lock (gate)
            return products.TryGetValue(shop, out var all) && all.Remove(id);
    }

    /// <returns>The published ones after an id, in the order of ids; null where there is no such shop.</returns>
    public IReadOnlyList<(long Id, JsonObject Product)>? PublishedAfter(string shop, long id, int most)
    {
        lock (gate)
        {
            return products.TryGetValue(shop, out var all)
                ? [.. all.Where(one => one.Key > id && ShopifyNode.IsPublished(one.Value)).Take(most).Select(one => (one.Key, (JsonObject)one.Value.DeepClone()))]
                : null;
        }
    }

    /// <summary>Of the seeds' webhooks, those of products.</summary>
    private void Seed(string request)
    {
        var end = request.IndexOf("\n\n", StringComparison.Ordinal);
        var headers = request[..end].Split('\n');
        if (headers.Any(header => header.StartsWith("X-Shopify-Topic: products/", StringComparison.Ordinal)))
            Put(headers.Single(header => header.StartsWith(ShopDomain, StringComparison.Ordinal))[ShopDomain.Length..], (JsonObject)JsonNode.Parse(request[(end + 2)..])!);
    }
}
