using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Platform.Providers.Recordings;
using Platform.Tests.Emulators;
using static Platform.Tests.Providers.Pulling.StandInReading;

namespace Platform.Tests.Providers.Pulling;

/// <summary>All published products of a Shopify shop, by the GraphQL Admin API.</summary>
public sealed class ShopifyReadingTests : IDisposable
{
    private const string Products = "/_standin/shopify/products/enterprise-corp.myshopify.com";

    private const string TooCostly = """
        {"errors":[{"message":"Query cost is 2003, which exceeds the single query max cost limit (1000).","extensions":{"code":"MAX_COST_EXCEEDED","cost":2003,"maxCost":1000}}]}
        """;

    private const string Throttled = """
        {"errors":[{"message":"Throttled","extensions":{"code":"THROTTLED"}}],
         "extensions":{"cost":{"requestedQueryCost":652,"actualQueryCost":null,"throttleStatus":{"maximumAvailable":2000.0,"currentlyAvailable":412,"restoreRate":100.0}}}}
        """;

    private readonly StandInReading reading = new("shopify/{store_domain}", DemoClient.Named("enterprise-corp"));
    private readonly InstantClock clock = new();

    public ShopifyReadingTests() => reading.Reading = reading.Reading with { Clock = clock };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => reading.Dispose();

    [Fact]
    public async Task Each_product_is_what_its_webhook_tells()
    {
        var byWebhooks = Told.BySeeds(new("shopify_basic"), recording => recording.Headers.Any(header => header.Value.StartsWith("products/", StringComparison.Ordinal)));

        var read = (await reading.AllAsync()).Select(Told.Of);

        Assert.Equal(3, byWebhooks.Count);
        Assert.Equal(byWebhooks.OrderBy(told => told.Id, StringComparer.Ordinal), read.OrderBy(told => told.Id, StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_shop_is_asked_at_its_own_address_with_the_token()
    {
        reading.Reading = reading.Reading with { Token = "an-admin-token" };

        await reading.PageAsync();

        var asked = Assert.Single(reading.Asked);
        Assert.Equal("http://localhost/shopify/enterprise-corp.myshopify.com/admin/api/2026-10/graphql.json", asked.RequestUri!.AbsoluteUri);
        Assert.Equal(["an-admin-token"], asked.Headers.GetValues("X-Shopify-Access-Token"));
    }

    [Fact]
    public async Task Pages_go_on_until_the_last()
    {
        for (var i = 1; i <= 120; i++)
            await PutAsync(Product(i));

        var events = await reading.AllAsync();

        Assert.Equal(120 + 3, events.Select(unified => unified.ContentId).Distinct().Count());
        Assert.Equal(123, events.Count);
        Assert.Equal(3, reading.Asked.Count);
    }

    [Fact]
    public async Task A_product_that_left_meanwhile_moves_no_other_past_the_reader()
    {
        reading.Reading = reading.Reading with { PageSize = 2 };
        var first = await reading.PageAsync();
        Assert.True((await reading.StandInClient.DeleteAsync($"{Products}/{first.Events[0].ContentId.Value}", Cancellation)).IsSuccessStatusCode);

        var second = await reading.PageAsync(first.Next);

        Assert.Equal(3, first.Events.Concat(second.Events).Select(unified => unified.ContentId).Distinct().Count());
    }

    [Theory]
    [InlineData("status", "draft")]
    [InlineData("status", "archived")]
    [InlineData("published_at", null)]
    public async Task What_is_not_on_sale_is_left_out_even_where_the_API_gives_it(string member, string? value)
    {
        var product = Product(7);
        product[member] = value;
        await PutAsync(product);
        Assert.DoesNotContain(await reading.AllAsync(), unified => unified.ContentId.Value == "7");

        var (status, published) = member == "status" ? (value!.ToUpperInvariant(), "\"2026-08-31T13:12:04Z\"") : ("ACTIVE", "null");
        reading.Instead = _ => Answer($$$$"""{"data":{"products":{"pageInfo":{"hasNextPage":false},"nodes":[{"id":"gid://shopify/Product/7","title":"Valve","status":"{{{{status}}}}","publishedAt":{{{{published}}}}}]}}}""");
        Assert.Empty((await reading.PageAsync()).Events);
    }

    [Fact]
    public async Task A_product_with_more_variants_than_an_answer_holds_is_partial_as_by_webhook()
    {
        var product = Product(7);
        product["variant_gids"] = new JsonArray(new JsonObject { ["admin_graphql_api_id"] = "1" }, new JsonObject { ["admin_graphql_api_id"] = "2" });
        await PutAsync(product);

        Assert.True((await reading.AllAsync()).Single(unified => unified.ContentId.Value == "7").Partial);
    }

    [Fact]
    public async Task A_page_that_costs_too_much_is_halved_and_the_next_asks_for_no_more()
    {
        for (var i = 1; i <= 30; i++)
            await PutAsync(Product(i));
        var sizes = new List<int>();
        reading.Instead = request =>
        {
            sizes.Add((int)JsonNode.Parse(request.Content!.ReadAsStream(Cancellation))!["variables"]!["first"]!);
            return sizes[^1] > 15 ? Answer(TooCostly) : null;
        };

        var events = await reading.AllAsync();

        Assert.Equal(33, events.Count);
        Assert.Equal([50, 25, 12, 12, 12], sizes);
    }

    [Fact]
    public async Task Where_the_bucket_is_empty_it_waits_until_it_holds_enough()
    {
        reading.Instead = _ => reading.Asked.Count == 1 ? Answer(Throttled) : null;

        Assert.Equal(3, (await reading.AllAsync()).Count);
        Assert.Equal([TimeSpan.FromSeconds(3)], clock.Waits);
    }

    [Fact]
    public async Task A_bucket_that_stays_empty_is_a_fault_that_says_to_come_again()
    {
        reading.Instead = _ => Answer(Throttled);

        Assert.Contains("too many requests (THROTTLED)", await reading.FaultAsync(), StringComparison.Ordinal);
        Assert.Equal(3, clock.Waits.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, "a-token", "refuses the token of content.shop_token (401)")]
    [InlineData(HttpStatusCode.Forbidden, "a-token", "refuses the token of content.shop_token (403)")]
    [InlineData(HttpStatusCode.Unauthorized, null, "wants a token (401)")]
    [InlineData(HttpStatusCode.TooManyRequests, "a-token", "has had too many requests (429)")]
    [InlineData(HttpStatusCode.PaymentRequired, "a-token", "answered 402")]
    public async Task A_refusal_is_told_by_its_place(HttpStatusCode status, string? token, string told)
    {
        reading.Reading = reading.Reading with { Token = token };
        reading.Instead = _ => Answer("""{"errors":"[API] Invalid API key or access token (unrecognized login or wrong password)"}""", status);

        Assert.Contains(told, await reading.FaultAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"errors":[{"message":"Access denied for products field.","extensions":{"code":"ACCESS_DENIED"}}]}""", "scopes read_products and read_inventory")]
    [InlineData("""{"errors":[{"message":"Internal error.","extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}""", "answered INTERNAL_SERVER_ERROR")]
    [InlineData("""{"errors":[{"message":"Something went wrong"}],"data":{"products":null}}""", "answered a fault without a code")]
    [InlineData("""{"data":{}}""", "has no products")]
    [InlineData("""{"data":{"products":{"pageInfo":{"hasNextPage":true,"endCursor":null},"nodes":[]}}}""", "pages don't go on")]
    [InlineData("<html>", "can't be asked")]
    public async Task An_answer_that_is_no_page_is_a_fault(string answer, string told)
    {
        reading.Instead = _ => Answer(answer);

        Assert.Contains(told, await reading.FaultAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shop_that_is_not_there_is_told_with_the_setting_to_correct()
    {
        reading.Reading = reading.Reading with { Address = "http://localhost/shopify/nobodys.myshopify.com" };

        Assert.Contains("Correct ecommerce_config.settings.store_domain", await reading.FaultAsync(), StringComparison.Ordinal);
    }

    private async Task PutAsync(JsonObject product) =>
        Assert.True((await reading.StandInClient.PostAsJsonAsync(Products, product, Cancellation)).IsSuccessStatusCode);

    /// <summary>As the recorded seed, with an id of its own.</summary>
    private static JsonObject Product(int id)
    {
        var product = (JsonObject)JsonNode.Parse(RecordingTree.ReadFolder(Repository.PathOf("recordings", "shopify_basic", "seed-03-seal-kit")).Body.Span)!;
        product["id"] = id;
        return product;
    }
}
