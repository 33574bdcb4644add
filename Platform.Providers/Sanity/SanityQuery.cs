using System.Text.Json.Nodes;
using Platform.Providers.Pulling;

namespace Platform.Providers.Sanity;

/// <summary>
/// One page of Sanity's query API (https://www.sanity.io/docs/http-reference/query). A parameter's value is JSON:
/// <c>GET https://&lt;project&gt;.api.sanity.io/v2025-02-19/data/query/production?query=*[_id > $after]…&amp;$after="article-7"&amp;perspective=published</c>.
/// Pages go by the last id, not by offset: what is published or removed meanwhile moves no other document past the reader.
/// </summary>
internal sealed record SanityQuery(ContentReading Reading, string After)
{
    /// <summary>The API itself is asked: its CDN (<c>apicdn.sanity.io</c>) goes on telling the former content for a while after the webhook.</summary>
    private const string Address = "https://{project_id}.api.sanity.io";

    // The version whose default perspective is "published"; the parameter says so as well.
    private const string Version = "v2025-02-19";

    private string Groq =>
        $"""*[_id > $after && !(_id in path("drafts.**")) && !(_id in path("versions.**")) && !string::startsWith(_type, "sanity.") && !string::startsWith(_type, "system.")] | order(_id) [0...{Reading.PageSize}]""";

    public HttpRequestMessage Request()
    {
        var address = ReadAddress.Of(Reading, SanityMetadata.Id, Address);
        var dataset = Reading.Client.SettingsOf(SanityMetadata.Id).GetValueOrDefault("dataset") ?? throw new ContentReadException("The client's settings name no dataset. Set cms_config.settings.dataset.");
        var query = $"query={Uri.EscapeDataString(Groq)}&{Uri.EscapeDataString("$after")}={Uri.EscapeDataString(JsonValue.Create(After).ToJsonString())}&perspective=published";
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{address}/{Version}/data/query/{Uri.EscapeDataString(dataset)}?{query}"));
        if (Reading.Token is { } token)
            request.Headers.Authorization = new("Bearer", token);
        return request;
    }
}
