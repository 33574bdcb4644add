using System.Text;
using Platform.Builds.Rows;
using Platform.Builds.Snapshots;
using Platform.Domain.Content;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.ServiceDefaults.Settings;
using Platform.Tests.Providers.Replay;

namespace Platform.Tests.Builds;

public sealed class DraftedContentTests
{
    private static readonly SiteKey Lane = new SiteKey(new ClientId("editorial-store"), "dev").ToPreview();

    [Fact]
    public async Task Drafts_are_asked_of_the_content_service_with_the_operators_key()
    {
        var item = new ContentItem { Id = new ContentId("one"), Type = ContentType.Article, Locale = "en", Slug = "one", Title = "Drafted", UpdatedAt = default };
        await using var service = await ReceivingServer.StartAsync(_ => (200, Encoding.UTF8.GetString(ItemJson.Serialize(item)) + "\n"));
        using var http = new HttpClient { BaseAddress = service.Address };

        var read = Assert.Single(await ReadAsync(http));

        Assert.Equal("Drafted", read.Title);
        var request = Assert.Single(service.Received);
        Assert.Equal("/content/drafts?client=editorial-store", request.Path);
        Assert.Equal("key", request.Header("X-Operator-Key"));
    }

    [Fact]
    public async Task A_content_service_that_refuses_or_is_not_known_fails_the_build_by_its_name()
    {
        await using var service = await ReceivingServer.StartAsync(_ => (401, "{}"));
        using var http = new HttpClient { BaseAddress = service.Address };
        Assert.Contains("answered 401", (await Assert.ThrowsAsync<ContentUnavailableException>(() => ReadAsync(http))).Message, StringComparison.Ordinal);

        using var unknown = new HttpClient();
        Assert.Contains("services__content__http__0", (await Assert.ThrowsAsync<ContentUnavailableException>(() => ReadAsync(unknown))).Message, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<ContentItem>> ReadAsync(HttpClient http) =>
        await new DraftedContent(http, new PlatformSettings { OperatorKey = "key" })
            .ReadAsync(Lane, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
}
