using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Platform.StandIns.Sanity;
using Platform.Tests.Emulators;

namespace Platform.Tests.StandIns;

public sealed class SanityRoutesTests : IDisposable
{
    private const string Documents = "/_standin/sanity/documents";

    private readonly WebApplicationFactory<SanityDataset> application = new StandIn();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => application.Dispose();

    [Fact]
    public async Task A_document_is_put_and_removed_and_the_others_stay()
    {
        using var http = application.CreateClient();
        var before = await IdsAsync(http);
        await http.PostAsJsonAsync(Documents, new { _id = "zz-new", _type = "article", projectId = "zp7mbokg", dataset = "production" }, Cancellation);
        string[] after = [.. before, "zz-new"];
        Assert.Equal(after, await IdsAsync(http));

        Assert.Equal(HttpStatusCode.NoContent, (await http.DeleteAsync($"{Documents}/zp7mbokg/production/zz-new", Cancellation)).StatusCode);

        Assert.Equal(before, await IdsAsync(http));
        Assert.NotEmpty(before);
        Assert.Equal(HttpStatusCode.NotFound, (await http.DeleteAsync($"{Documents}/zp7mbokg/production/zz-new", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.DeleteAsync($"{Documents}/another/production/zz-new", Cancellation)).StatusCode);
    }

    private static async Task<string[]> IdsAsync(HttpClient http)
    {
        var query = Uri.EscapeDataString("*[_id > $after] | order(_id) [0...500]");
        var answer = await http.GetFromJsonAsync<JsonObject>($"/sanity/zp7mbokg/v2025-02-19/data/query/production?query={query}&$after=%22%22&perspective=published", Cancellation);
        return [.. answer!["result"]!.AsArray().Select(document => (string)document!["_id"]!)];
    }

    private sealed class StandIn : WebApplicationFactory<SanityDataset>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("PLATFORM_SEEDS", Repository.PathOf("recordings"));
    }
}
