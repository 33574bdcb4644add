using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Events;
using Platform.Providers.Json;
using Platform.Providers.Pulling;

namespace Platform.Providers.Sanity;

/// <summary>
/// A page of all published documents, each as a webhook would tell it. The API answers
/// <c>{"ms":12,"query":"…","result":[{"_id":"…","_type":"article",…},…],"syncTags":["…"]}</c>, and a fault
/// <c>{"error":{"description":"…","type":"queryParseError"}}</c> or <c>{"statusCode":401,"error":"Unauthorized","message":"…"}</c>.
/// </summary>
internal static class ReadSanity
{
    public static async Task<ContentPage> RunAsync(ContentReading reading, string after, CancellationToken cancellationToken)
    {
        using var request = new SanityQuery(reading, after).Request();
        var api = new ReadApi("Sanity's query API", status => Refusal(status, request.RequestUri!, reading.Token is not null));
        using var page = await api.AskAsync(reading.Http, request, cancellationToken);
        var documents = page.RootElement.Items("result").ToList();
        var events = documents.SelectMany(document => Events(document, reading)).ToList();
        if (documents.Count < reading.PageSize)
            return new ContentPage(events, Next: null);
        if (documents[^1].Text("_id") is not { } last || string.CompareOrdinal(last, after) <= 0)
            throw new ContentReadException("Sanity's pages don't go on: the last document of one is not after that of the page before.");
        return new ContentPage(events, last);
    }

    private static string? Refusal(HttpStatusCode status, Uri address, bool withToken) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => withToken
            ? $"Sanity refuses the token of content.token ({(int)status}). Make a new one with read access (sanity.io/manage, API, Tokens), and store it under the same reference."
            : $"Sanity wants a token ({(int)status}): the dataset is private. Name one with read access in content.token.",
        HttpStatusCode.NotFound => $"Sanity knows no such project or dataset ({address.Host}{address.AbsolutePath}). Correct cms_config.settings.",
        _ => null,
    };

    /// <summary>A document that is no content here gives none.</summary>
    private static IReadOnlyList<UnifiedEvent> Events(JsonElement document, ContentReading reading)
    {
        if (document.Text("_id") is not { } id)
            return [];

        var told = JsonObject.Create(document)!;
        told["operation"] = "update";
        return new ReadDocument(id, told).Events(reading, NormaliseSanity.Run);
    }
}
