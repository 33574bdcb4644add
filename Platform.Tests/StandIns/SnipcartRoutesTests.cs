using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Platform.StandIns.Snipcart;

namespace Platform.Tests.StandIns;

public sealed class SnipcartRoutesTests : IDisposable
{
    private readonly WebApplicationFactory<SnipcartBook> application = new StandIn();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => application.Dispose();

    [Fact]
    public async Task A_registered_token_is_valid_once_and_its_order_can_be_read()
    {
        using var http = Client("the-key:");
        await http.PostAsJsonAsync("/_standin/tokens", new { token = "t-1", order = new { token = "o-1", status = "Processed" } }, Cancellation);

        var valid = await http.GetFromJsonAsync<JsonObject>("/api/requestvalidation/t-1", Cancellation);
        Assert.Equal("t-1", valid!["token"]!.GetValue<string>());
        Assert.NotNull(valid["resource"]);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/api/requestvalidation/t-1", Cancellation)).StatusCode);
        Assert.Equal("Processed", (await http.GetFromJsonAsync<JsonObject>("/api/orders/o-1", Cancellation))!["status"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/api/orders/o-2", Cancellation)).StatusCode);
    }

    [Theory]
    [InlineData("another-key:")]
    [InlineData("the-key")]
    [InlineData(null)]
    public async Task Without_the_shops_key_nothing_is_told_and_no_token_is_used(string? user)
    {
        using var owner = Client("the-key:");
        await owner.PostAsJsonAsync("/_standin/tokens", new { token = "t-2" }, Cancellation);
        using var stranger = Client(user);

        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync("/api/requestvalidation/t-2", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync("/api/orders/t-2", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync("/api/requestvalidation/t-2", Cancellation)).StatusCode);
    }

    private HttpClient Client(string? user)
    {
        var http = application.CreateClient();
        if (user is not null)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(user)));
        return http;
    }

    private sealed class StandIn : WebApplicationFactory<SnipcartBook>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("EDITORIAL_STORE_SNIPCART", "the-key");
    }
}
