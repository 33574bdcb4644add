using System.Runtime.CompilerServices;
using Platform.Builds.Rows;
using Platform.Domain.Content;
using Platform.ServiceDefaults.Access;
using Platform.ServiceDefaults.Settings;

namespace Platform.Builds.Snapshots;

/// <summary>
/// Published items with drafts in their places, for the lane of drafts. Only the content service can compose them, since drafts
/// are its own rows: <c>GET /content/drafts?client=</c> with the operator's key, one item a line.
/// </summary>
internal sealed class DraftedContent(HttpClient http, PlatformSettings settings)
{
    /// <exception cref="ContentUnavailableException">The content service can't be reached, or refuses.</exception>
    public async IAsyncEnumerable<ContentItem> ReadAsync(SiteKey site, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var answer = await AskAsync(site, cancellationToken);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(cancellationToken));
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
            yield return ItemJson.Parse(System.Text.Encoding.UTF8.GetBytes(line));
    }

    private async Task<HttpResponseMessage> AskAsync(SiteKey site, CancellationToken cancellationToken)
    {
        if (http.BaseAddress is not { } service)
            throw new ContentUnavailableException("Drafts can't be read: services__content__http__0, the content service's address, is not set.");

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(service, $"content/drafts?client={Uri.EscapeDataString(site.Client.Value)}"));
        request.Headers.Add(RequireOperatorKey.Header, settings.OperatorKey);
        try
        {
            var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return answer.IsSuccessStatusCode
                ? answer
                : throw new ContentUnavailableException($"Drafts can't be read: {request.RequestUri} answered {(int)answer.StatusCode}.");
        }
        catch (HttpRequestException outage)
        {
            throw new ContentUnavailableException($"Drafts can't be read: {request.RequestUri} can't be reached ({outage.Message}).", outage);
        }
    }
}
