using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Platform.Content.Api;
using Platform.Domain.Json;
using Platform.ServiceDefaults.Access;

namespace Platform.Tests.Content;

public sealed class ApiKeyTests(ContentFixture content) : IClassFixture<ContentFixture>
{
    private readonly Events events = new(content.Client);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("somebody-else's")]
    public async Task Without_a_key_nothing_is_read(string? key)
    {
        using var http = content.Http(key);
        foreach (var path in new[] { "/content", "/content/a", "/content/by-slug/article/a", "/content/export" })
        {
            using var answer = await http.GetAsync(path, Cancellation);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        }
    }

    [Fact]
    public async Task A_key_reads_its_own_clients_content_only()
    {
        await content.PublishAsync(events.Article("ours", 1));

        Assert.NotNull(await content.FindAsync("ours"));
        Assert.Null(await content.FindAsync("ours", key: "key-of-the-neighbour"));
    }

    [Fact]
    public async Task Drafts_show_with_a_preview_key_until_they_are_published()
    {
        const string preview = "preview-key-of-the-client";
        await content.PublishAsync(events.Article("seen", 1, "published"));
        await content.PublishAsync(
            events.Article("seen", 2, "a draft") with { Draft = true },
            events.Article("unseen", 2, "new", fields => fields with { Tags = ["unseen"] }) with { Draft = true });

        Assert.Equal("published", (await content.FindAsync("seen"))!.Title);
        Assert.Null(await content.FindAsync("unseen"));
        Assert.Equal("a draft", (await content.FindAsync("seen", key: preview))!.Title);
        Assert.NotNull(await content.FindAsync("unseen", key: preview));
        using var http = content.Http(preview);
        Assert.Equal(1, (int)(await http.GetFromJsonAsync<JsonObject>("/content?tag=unseen", PlatformJson.Options, Cancellation))!["total"]!);

        await content.PublishAsync(events.Article("seen", 3, "published again"));
        Assert.Equal("published again", (await content.FindAsync("seen", key: preview))!.Title);

        await content.PublishAsync(events.Delete("unseen", 3) with { Draft = true });
        Assert.Null(await content.FindAsync("unseen", key: preview));
    }

    [Fact]
    public async Task An_issued_key_works_and_is_stored_as_a_hash()
    {
        await content.PublishAsync(events.Article("issued", 1));
        using var http = content.Http(key: null);
        http.DefaultRequestHeaders.Add(RequireOperatorKey.Header, ContentFixture.OperatorKey);

        using var answer = await http.PostAsJsonAsync("/content/keys", new { client_id = content.Client.Value }, Cancellation);
        var key = (string)(await answer.Content.ReadFromJsonAsync<JsonObject>(PlatformJson.Options, Cancellation))!["key"]!;

        Assert.NotNull(await content.FindAsync("issued", key: key));
        var rows = await content.DumpCacheAsync();
        Assert.DoesNotContain(key, rows, StringComparison.Ordinal);
        Assert.Contains(ApiKey.HashOf(key), rows, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("not-the-operators-key")]
    public async Task Operations_need_the_operators_key(string? key)
    {
        using var http = content.Http();
        if (key is not null)
            http.DefaultRequestHeaders.Add(RequireOperatorKey.Header, key);

        using var get = await http.GetAsync($"/content/completeness?client={content.Client}", Cancellation);
        using var mark = await http.PostAsJsonAsync("/content/completeness", new { client_id = content.Client.Value }, Cancellation);
        using var issue = await http.PostAsJsonAsync("/content/keys", new { client_id = content.Client.Value }, Cancellation);

        Assert.Equal([HttpStatusCode.Unauthorized], new[] { get.StatusCode, mark.StatusCode, issue.StatusCode }.Distinct());
    }
}
