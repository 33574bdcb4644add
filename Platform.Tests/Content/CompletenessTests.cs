using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Platform.Aws.Content;
using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.Domain.Json;
using Platform.ServiceDefaults.Access;

namespace Platform.Tests.Content;

public sealed class CompletenessTests(ContentFixture content) : IClassFixture<ContentFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task B7_Content_is_complete_once_it_is_marked_and_only_for_the_providers_of_then()
    {
        using var http = Operator();
        var completeness = content.Services.GetRequiredService<ContentCompleteness>();
        var client = content.Site.Client;
        Assert.False(await CompleteAsync(http));
        Assert.False(await completeness.IsCompleteAsync(client, "dev", Cancellation));

        using var marked = await http.PostAsJsonAsync("/content/completeness", new { client_id = content.Client.Value }, Cancellation);

        Assert.Equal(HttpStatusCode.OK, marked.StatusCode);
        Assert.True(await CompleteAsync(http));
        Assert.True(await completeness.IsCompleteAsync(client, "dev", Cancellation));
        Assert.False(await completeness.IsCompleteAsync(client, "prod", Cancellation));

        var moved = client.ServiceIntegration with { CmsConfig = new CmsProviderConfig { Provider = new ProviderId("contentful") } };
        Assert.False(await completeness.IsCompleteAsync(client with { ServiceIntegration = moved }, "dev", Cancellation));
    }

    [Fact]
    public async Task A_client_that_is_not_there_can_not_be_marked()
    {
        using var http = Operator();

        using var unknown = await http.PostAsJsonAsync("/content/completeness", new { client_id = "nobody" }, Cancellation);
        using var none = await http.PostAsJsonAsync("/content/completeness", new { }, Cancellation);
        using var asked = await http.GetAsync("/content/completeness", Cancellation);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (unknown.StatusCode, none.StatusCode, asked.StatusCode));
    }

    private async Task<bool> CompleteAsync(HttpClient http) =>
        (bool)(await http.GetFromJsonAsync<JsonObject>($"/content/completeness?client={content.Client}", PlatformJson.Options, Cancellation))!["complete"]!;

    private HttpClient Operator()
    {
        var http = content.Http(key: null);
        http.DefaultRequestHeaders.Add(RequireOperatorKey.Header, ContentFixture.OperatorKey);
        return http;
    }
}
