using System.Net;
using System.Text.Json;

namespace Platform.Providers.Pulling;

/// <summary>Asks a provider's read API; what is no answer becomes a fault that says who said what.</summary>
/// <param name="Name">As a sentence begins with it: <c>Sanity's query API</c>.</param>
/// <param name="Refusal">What a status means to the client, and the fix; null where it means nothing special.</param>
internal sealed record ReadApi(string Name, Func<HttpStatusCode, string?> Refusal)
{
    /// <exception cref="ContentReadException">The API can't be reached, refuses, or answers no JSON.</exception>
    public async Task<JsonDocument> AskAsync(HttpClient http, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.SendAsync(request, cancellationToken);
            var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            return answer.IsSuccessStatusCode
                ? JsonDocument.Parse(body)
                : throw new ContentReadException(Refusal(answer.StatusCode) ?? Refused(request, answer.StatusCode));
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new ContentReadException($"{Name} at {request.RequestUri!.Host} can't be asked: {fault.Message}", fault);
        }
    }

    private string Refused(HttpRequestMessage request, HttpStatusCode status) => status == HttpStatusCode.TooManyRequests
        ? $"{Name} at {request.RequestUri!.Host} has had too many requests (429). Read it again later."
        : $"{Name} at {request.RequestUri!.Host} answered {(int)status}.";
}
