using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Content;
using Platform.Domain.Json;

namespace Platform.Tests.Content;

public sealed class ContentApiTests(ContentFixture content) : IClassFixture<ContentFixture>
{
    private static int tagMinute;

    private readonly Events events = new(content.Client);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_hold_each_item_once_and_the_total_of_all()
    {
        await content.PublishAsync(Enumerable.Range(0, 25).Select(number => events.Article($"page-{number:00}", 1, with: fields => fields with { Tags = ["paged"] })));

        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = await ListAsync($"tag=paged&limit=10{(cursor is null ? "" : $"&cursor={cursor}")}");
            Assert.Equal(25, (int)page["total"]!);
            seen.AddRange(Ids(page));
            cursor = (string?)page["next_cursor"];
        }
        while (cursor is not null);

        Assert.Equal(Enumerable.Range(0, 25).Select(number => $"page-{number:00}"), seen);
    }

    [Fact]
    public async Task A_page_ends_at_four_megabytes()
    {
        var long_ = new string('x', 150_000);
        await content.PublishAsync(Enumerable.Range(0, 20).Select(number => events.Article($"large-{number:00}", 1, with: fields => fields with { Tags = ["large"], BodyHtml = $"<p>{long_}</p>" })));

        var first = await ListAsync("tag=large&limit=1000");
        var second = await ListAsync($"tag=large&limit=1000&cursor={first["next_cursor"]}");

        Assert.Equal(13, Ids(first).Count());
        Assert.Equal(7, Ids(second).Count());
        Assert.Null(second["next_cursor"]);
    }

    [Fact]
    public async Task Lists_are_filtered_by_type_provider_tag_locale_and_change()
    {
        await content.PublishAsync(
            events.Article("filter-a", 1, with: fields => fields with { Tags = ["filtered", "clay"] }),
            events.Article("filter-a", 1, with: fields => fields with { Tags = ["filtered"] }, locale: "de"));
        var between = TimeProvider.System.GetUtcNow();
        await content.PublishAsync(events.Product("filter-p", 1, "FILTER"));
        await content.PublishAsync(events.ShopProduct("filter-s", 1, "FILTER-S", "1.00"));

        Assert.Equal(["filter-a", "filter-a"], Ids(await ListAsync("tag=filtered")));
        Assert.Equal(["filter-a"], Ids(await ListAsync("tag=filtered&locale=de")));
        Assert.Equal(["filter-a"], Ids(await ListAsync("tag=clay&type=article")));
        Assert.Contains("filter-p", Ids(await ListAsync("type=product&provider=sanity")));
        Assert.Contains("filter-s", Ids(await ListAsync("type=product&provider=snipcart")));
        Assert.DoesNotContain("filter-s", Ids(await ListAsync("type=product&provider=sanity")));

        var changed = await ListAsync($"changed_since={Uri.EscapeDataString(between.ToString("O"))}&limit=1");
        Assert.Equal(2, (int)changed["total"]!);
        Assert.Equal(["filter-p"], Ids(changed));
        Assert.Equal(["filter-s"], Ids(await ListAsync($"changed_since={Uri.EscapeDataString(between.ToString("O"))}&limit=1&cursor={changed["next_cursor"]}")));
    }

    [Theory]
    [InlineData("type=recipe", "type", "article, page, product")]
    [InlineData("limit=0", "limit", "1 to 1000")]
    [InlineData("limit=1001", "limit", "1 to 1000")]
    [InlineData("limit=ten", "limit", "1 to 1000")]
    [InlineData("changed_since=yesterday", "changed_since", "2026-01-31T12:00:00Z")]
    [InlineData("locale=e*", "locale", "pt-BR")]
    [InlineData("cursor=bm9uc2Vuc2U", "cursor", "next_cursor")]
    [InlineData("tag=a&tag=b", "tag", "one value")]
    public async Task A_bad_parameter_is_refused_by_name_value_and_what_it_takes(string query, string name, string allowed)
    {
        using var http = content.Http();
        using var answer = await http.GetAsync($"/content?{query}", Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonObject>(PlatformJson.Options, Cancellation);
        Assert.Equal("parameter_invalid", (string?)problem!["code"]);
        Assert.StartsWith($"{name} is '{Uri.UnescapeDataString(query.Split('=')[1].Split('&')[0])}", (string?)problem["detail"], StringComparison.Ordinal);
        Assert.Contains(allowed, (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parameter_that_does_not_exist_is_refused()
    {
        using var http = content.Http();
        using var answer = await http.GetAsync("/content?tpye=article", Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("parameter_unknown", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cursor_belongs_to_its_filters()
    {
        await content.PublishAsync(events.Article("cursor-a", 1), events.Article("cursor-b", 1));
        var cursor = (string?)(await ListAsync("type=article&limit=1"))["next_cursor"];

        using var http = content.Http();
        using var answer = await http.GetAsync($"/content?type=page&limit=1&cursor={cursor}", Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/content/tagged")]
    [InlineData("/content?tag=etag")]
    [InlineData("/content/by-slug/article/tagged")]
    [InlineData("/content/export")]
    public async Task What_a_caller_has_already_is_answered_304_until_it_changes(string path)
    {
        using var http = content.Http();
        var minute = Interlocked.Add(ref tagMinute, 10);
        await content.PublishAsync(events.Article("tagged", minute, $"for {path}", fields => fields with { Tags = ["etag"] }));
        using var first = await http.GetAsync(path, Cancellation);
        var tag = first.Headers.ETag;
        Assert.NotNull(tag);

        using var same = await AskAsync(tag);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Empty(await same.Content.ReadAsByteArrayAsync(Cancellation));

        await content.PublishAsync(events.Article("tagged", minute + 1, $"changed for {path}", fields => fields with { Tags = ["etag"] }));
        using var changed = await AskAsync(tag);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(tag, changed.Headers.ETag);

        async Task<HttpResponseMessage> AskAsync(EntityTagHeaderValue known)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.IfNoneMatch.Add(known);
            return await http.SendAsync(request, Cancellation);
        }
    }

    [Fact]
    public async Task Answers_are_compressed_where_the_caller_takes_it()
    {
        await content.PublishAsync(events.Article("compressed", 1, with: fields => fields with { BodyHtml = $"<p>{new string('a', 20_000)}</p>" }));
        using var http = content.Http();
        http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");

        foreach (var path in new[] { "/content/compressed", "/content", "/content/export" })
        {
            using var answer = await http.GetAsync(path, Cancellation);
            Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
        }
    }

    [Fact]
    public async Task An_export_is_NDJSON_of_all_published_items_in_order()
    {
        await content.PublishAsync(events.Article("export-b", 1), events.Article("export-a", 1), events.Article("export-a", 1, locale: "de"));

        using var http = content.Http();
        using var answer = await http.GetAsync("/content/export", Cancellation);

        Assert.Equal("application/x-ndjson", answer.Content.Headers.ContentType!.MediaType);
        var keys = (await content.ExportAsync()).Select(ItemKey.Of).Where(key => key.Id.Value.StartsWith("export-", StringComparison.Ordinal)).Select(key => key.ToString());
        Assert.Equal(["export-a#de", "export-a#en", "export-b#en"], keys);
    }

    [Fact]
    public async Task The_document_describes_the_routes_and_the_item()
    {
        using var http = content.Http(key: null);
        var document = await http.GetFromJsonAsync<JsonObject>("/content/openapi.json", PlatformJson.Options, Cancellation);

        var paths = document!["paths"]!.AsObject();
        foreach (var path in new[] { "/content", "/content/{id}", "/content/by-slug/{type}/{slug}", "/content/export", "/content/completeness" })
            Assert.True(paths.ContainsKey(path), $"{path} is missing in {string.Join(", ", paths.Select(one => one.Key))}");
        Assert.True(document["components"]!["schemas"]!["ContentItem"]!["properties"]!.AsObject().ContainsKey("body_html"));
    }

    [Fact]
    public async Task An_item_that_is_not_there_is_a_problem_that_says_so()
    {
        using var http = content.Http();
        using var answer = await http.GetAsync("/content/nothing?locale=fr", Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Nothing is published as 'nothing' in locale 'fr'.", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_order_says_beside_quantities_is_nowhere_in_the_cache()
    {
        const string mail = "ines.invented@example.org";
        var order = events.Order("o-private", 5, ("PRIVATE", 1));
        await content.PublishAsync(events.Product("private", 1, "PRIVATE", stock: 5));

        await content.PublishAsync(order with
        {
            Data = order.Data with { ProviderSpecificPayload = new JsonObject { ["email"] = mail } },
        });

        Assert.Equal(4, (await content.FindAsync("private"))!.Product!.Stock);
        Assert.DoesNotContain(mail, await content.DumpCacheAsync(), StringComparison.Ordinal);
    }

    private async Task<JsonObject> ListAsync(string query)
    {
        using var http = content.Http();
        return (await http.GetFromJsonAsync<JsonObject>($"/content?{query}", PlatformJson.Options, Cancellation))!;
    }

    private static IEnumerable<string> Ids(JsonObject page) => page["items"]!.AsArray().Select(item => (string)item!["id"]!);
}
