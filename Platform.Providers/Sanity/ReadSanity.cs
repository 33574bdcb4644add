using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Events;
using Platform.Domain.Ids;
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
        using var page = await AskAsync(new SanityQuery(reading, after), cancellationToken);
        var documents = page.RootElement.Items("result").ToList();
        var events = documents.SelectMany(document => Events(document, reading)).ToList();
        if (documents.Count < reading.PageSize)
            return new ContentPage(events, Next: null);
        if (documents[^1].Text("_id") is not { } last || string.CompareOrdinal(last, after) <= 0)
            throw new ContentReadException("Sanity's pages don't go on: the last document of one is not after that of the page before.");
        return new ContentPage(events, last);
    }

    private static async Task<JsonDocument> AskAsync(SanityQuery query, CancellationToken cancellationToken)
    {
        using var request = query.Request();
        try
        {
            using var answer = await query.Reading.Http.SendAsync(request, cancellationToken);
            var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            if (!answer.IsSuccessStatusCode)
                throw new ContentReadException(Refusal(answer.StatusCode, request.RequestUri!, query.Reading.Token is not null));
            return JsonDocument.Parse(body);
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new ContentReadException($"Sanity's query API at {request.RequestUri!.Host} can't be asked: {fault.Message}", fault);
        }
    }

    private static string Refusal(HttpStatusCode status, Uri address, bool withToken) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => withToken
            ? $"Sanity refuses the token of content.token ({(int)status}). Make a new one with read access (sanity.io/manage, API, Tokens), and store it under the same reference."
            : $"Sanity wants a token ({(int)status}): the dataset is private. Name one with read access in content.token.",
        HttpStatusCode.NotFound => $"Sanity knows no such project or dataset ({address.Host}{address.AbsolutePath}). Correct cms_config.settings.",
        _ => $"Sanity's query API at {address.Host} answered {(int)status}.",
    };

    /// <summary>A document that is no content here gives none.</summary>
    private static IReadOnlyList<UnifiedEvent> Events(JsonElement document, ContentReading reading)
    {
        if (document.Text("_id") is not { } id)
            return [];

        var told = JsonObject.Create(document)!;
        told["operation"] = "update";
        var input = new NormalisationInput
        {
            Request = new WebhookRequest("POST", "/", [], JsonSerializer.SerializeToUtf8Bytes(told)),
            Client = reading.Client,
            Environment = reading.Environment,
            ClaimKey = $"pull {id}",
            DeliveryId = new DeliveryId("pull"),
            ReceivedAt = reading.At,
            Trust = Trust.Token,
        };
        return NormaliseSanity.Run(input) switch
        {
            NormalisationResult.Events events => events.Items,
            NormalisationResult.Ignored => [],
            NormalisationResult.Unreadable unreadable => throw new ContentReadException($"The document '{id}' can't be read: {unreadable.Reason}"),
            NormalisationResult.Refused refused => throw new ContentReadException($"The document '{id}' is refused: {refused.Refusal.Detail}"),
            var other => throw new InvalidOperationException($"No such result: {other}"),
        };
    }
}
