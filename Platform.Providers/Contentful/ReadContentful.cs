using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Events;
using Platform.Providers.Json;
using Platform.Providers.Pulling;

namespace Platform.Providers.Contentful;

/// <summary>
/// A page of all published entries and assets, each as its publish webhook would tell it. The API answers
/// <c>{"sys":{"type":"Array"},"items":[{"sys":{"type":"Entry","id":"…"},"fields":{"title":{"en-US":"…"}}},…],"nextPageUrl":"https://…/sync?sync_token=…"}</c>,
/// with <c>nextSyncUrl</c> on the last page, and a fault <c>{"sys":{"type":"Error","id":"AccessTokenInvalid"},"message":"…","requestId":"…"}</c>.
/// </summary>
internal static class ReadContentful
{
    private const string TokenParameter = "sync_token=";

    public static async Task<ContentPage> RunAsync(ContentReading reading, string? after, CancellationToken cancellationToken)
    {
        using var request = new ContentfulSync(reading, after).Request();
        var api = new ReadApi("Contentful's delivery API", status => Refusal(status, request.RequestUri!, reading.Token is not null));
        using var page = await api.AskAsync(reading.Http, request, cancellationToken);
        var events = page.RootElement.Items("items").SelectMany(item => Events(item, reading)).ToList();
        return new ContentPage(events, Next(page.RootElement, after));
    }

    private static string? Next(JsonElement page, string? after)
    {
        if (page.Text("nextSyncUrl") is not null)
            return null;
        var next = page.Text("nextPageUrl") is { } url && url.IndexOf(TokenParameter, StringComparison.Ordinal) is >= 0 and var at
            ? Uri.UnescapeDataString(url[(at + TokenParameter.Length)..].Split('&')[0])
            : null;
        return next is not null && next != after
            ? next
            : throw new ContentReadException("Contentful's pages don't go on: one names neither another next page nor the end.");
    }

    private static string? Refusal(HttpStatusCode status, Uri address, bool withToken) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => withToken
            ? $"Contentful refuses the token of content.token ({(int)status}). Take the Content Delivery API's of the space (Settings, API keys), not the preview's, and store it under the same reference."
            : $"Contentful wants a token ({(int)status}). Name the Content Delivery API's of the space (Settings, API keys) in content.token.",
        HttpStatusCode.NotFound => $"Contentful knows no such space or environment ({address.Host}{address.AbsolutePath}), or the key of content.token doesn't open it. Correct cms_config.settings, or the key's environments.",
        _ => null,
    };

    /// <summary>None of what was deleted since the first page: its webhook tells of it.</summary>
    private static IReadOnlyList<UnifiedEvent> Events(JsonElement item, ContentReading reading)
    {
        if (item.Object("sys") is not { } sys || sys.Text("id") is not { } id || sys.Text("type") is not ("Entry" or "Asset"))
            return [];

        var told = JsonObject.Create(item)!;
        // Under an alias it names the environment that the alias stands for; the one that was asked is in the address.
        ((JsonObject)told["sys"]!).Remove("environment");
        return new ReadDocument(id, told)
        {
            Headers = new Dictionary<string, string> { [ContentfulHeaders.Topic] = new ContentfulTopic(sys.Text("type")!, "publish").ToString() },
        }.Events(reading, NormaliseContentful.Run);
    }
}
