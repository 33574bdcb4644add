namespace Platform.Tests.Conformance;

/// <summary>The Content API answers a site the same on a laptop and in Lambda.</summary>
public sealed class ContentApiConformanceTests(ContentApiTwins twins) : IClassFixture<ContentApiTwins>
{
    [Fact]
    public async Task Item_has_an_etag_and_is_not_sent_again_to_who_has_it()
    {
        var item = await GetAsync("/content/item-07");
        var tag = item.Headers.Split('\n').Single(line => line.StartsWith("etag: ", StringComparison.Ordinal))["etag: ".Length..];

        var again = await GetAsync("/content/item-07", KeyValuePair.Create("If-None-Match", tag));

        Assert.Equal((200, 304, ""), (item.Status, again.Status, again.Body));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Compressed_list_is_equal_to_the_byte(string encoding)
    {
        var list = await GetAsync("/content?limit=20", KeyValuePair.Create("Accept-Encoding", encoding));

        Assert.Equal(200, list.Status);
        Assert.Contains($"content-encoding: {encoding}", list.Headers, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/content?limit=20", 200)]
    [InlineData("/content/export", 200)]
    [InlineData("/content/by-slug/article/tide/%C3%A4rticle-3", 404)]
    [InlineData("/content/nothing%20here", 404)]
    [InlineData("/content?limit=ten&tag=a%26b", 400)]
    public async Task Answers_are_equal(string target, int status) => Assert.Equal(status, (await GetAsync(target)).Status);

    [Fact]
    public async Task Caller_without_a_key_is_refused_equally() => Assert.Equal(401, (await twins.SameAnswerAsync("GET", "/content/item-07")).Status);

    private Task<HttpAnswer> GetAsync(string target, params KeyValuePair<string, string>[] more) => twins.SameAnswerAsync("GET", target, [ContentApiTwins.Key, .. more]);
}
