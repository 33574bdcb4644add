using Platform.Providers.Pulling;

namespace Platform.Providers.Contentful;

/// <summary>
/// One page of the Delivery API's initial synchronization
/// (https://www.contentful.com/developers/docs/references/content-delivery-api/#/reference/synchronization):
/// <c>GET https://cdn.contentful.com/spaces/e7k2corp0x9d/environments/master/sync?initial=true&amp;limit=100</c>, then
/// <c>…/sync?sync_token=w5ZGw6JFwqZmVcKsE8Kow4grw45QdybDsm4DWMK6OVYsSsOJwqPDksOVFXUFw54Hw65Tw6MAwqlWw5QkdcKjwqrDlsOiw4zDolvDq8KRRwUVBn3C…</c>.
/// It has all locales, entries and assets in one, and links as webhooks have them. The <c>/entries</c> collection would have to be
/// read by offset, as it takes ranges of dates and numbers only: what is unpublished meanwhile moves another past the reader.
/// </summary>
internal sealed record ContentfulSync(ContentReading Reading, string? Token)
{
    private const string Address = "https://cdn.contentful.com";

    // The documented most; an answer above 7 MB is refused.
    private const int MostItems = 100;

    public HttpRequestMessage Request()
    {
        var settings = Reading.Client.SettingsOf(ContentfulMetadata.Id);
        var space = settings.GetValueOrDefault("space_id") ?? throw new ContentReadException("The client's settings name no space. Set cms_config.settings.space_id.");
        var environment = settings.GetValueOrDefault("environment") ?? "master";
        var query = Token is { } token ? $"sync_token={Uri.EscapeDataString(token)}" : $"initial=true&limit={Math.Min(Reading.PageSize, MostItems)}";
        var address = ReadAddress.Of(Reading, ContentfulMetadata.Id, Address);
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{address}/spaces/{Uri.EscapeDataString(space)}/environments/{Uri.EscapeDataString(environment)}/sync?{query}"));
        if (Reading.Token is { } secret)
            request.Headers.Authorization = new("Bearer", secret);
        return request;
    }
}
