using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Events;
using Platform.Providers.Recordings;
using Platform.Tests.Emulators;
using static Platform.Tests.Providers.Pulling.StandInReading;

namespace Platform.Tests.Providers.Pulling;

/// <summary>All that a Contentful space has published, by the Delivery API's synchronization.</summary>
public sealed class ContentfulReadingTests : IDisposable
{
    private const string Entries = "/_standin/contentful/entries";
    private const string Here = Entries + "/e7k2corp0x9d/master";

    private readonly StandInReading reading = new("contentful", DemoClient.Named("enterprise-corp"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => reading.Dispose();

    [Fact]
    public async Task Each_entry_is_what_its_publish_webhook_tells()
    {
        var byWebhooks = Told.BySeeds(new("contentful"), _ => true);

        var read = (await reading.AllAsync()).Select(Told.Of);

        Assert.NotEmpty(byWebhooks);
        Assert.Equal(byWebhooks.OrderBy(told => told.Id, StringComparer.Ordinal), read.OrderBy(told => told.Id, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Event_ids_are_those_of_the_document_whenever_it_is_read() =>
        Assert.Equal((await reading.AllAsync()).Select(unified => unified.EventId), (await reading.AllAsync()).Select(unified => unified.EventId));

    [Fact]
    public async Task The_environment_is_synchronized_from_the_start_with_the_token()
    {
        reading.Reading = reading.Reading with { Token = "a-delivery-token" };

        await reading.PageAsync();

        var asked = Assert.Single(reading.Asked);
        Assert.Equal("http://localhost/contentful/spaces/e7k2corp0x9d/environments/master/sync?initial=true&limit=100", asked.RequestUri!.AbsoluteUri);
        Assert.Equal("Bearer a-delivery-token", asked.Headers.Authorization!.ToString());
    }

    [Fact]
    public async Task Pages_go_on_until_the_last_and_hold_no_more_than_was_asked()
    {
        for (var i = 0; i < 45; i++)
            await PutAsync(Entry($"page-{i:00}"));
        reading.Reading = reading.Reading with { PageSize = 20 };

        var events = await reading.AllAsync();

        Assert.Equal(45 + 7, events.Count);
        Assert.Equal(events.Count, events.Select(unified => unified.ContentId).Distinct().Count());
        Assert.Equal(3, reading.Asked.Count);
    }

    [Fact]
    public async Task What_is_unpublished_meanwhile_moves_no_other_past_the_reader()
    {
        for (var i = 0; i < 6; i++)
            await PutAsync(Entry($"a-{i}"));
        reading.Reading = reading.Reading with { PageSize = 7 };
        var first = await reading.PageAsync();
        var gone = first.Events[0].ContentId.Value;
        Assert.True((await reading.StandInClient.DeleteAsync($"{Here}/{gone}", Cancellation)).IsSuccessStatusCode);

        var second = await reading.PageAsync(first.Next);

        Assert.Equal(6 + 7, first.Events.Concat(second.Events).Select(unified => unified.ContentId).Distinct().Count());
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task Each_locale_is_an_event_and_a_draft_in_one_is_none()
    {
        await PutAsync(Entry("both", """{"title":{"en-US":"Valve","de-DE":"Ventil"},"slug":{"en-US":"valve","de-DE":"ventil"}}"""));
        await PutAsync(Recorded("entry-publish-one-locale"));

        var events = await reading.AllAsync();

        Assert.Equal(["Valve", "Ventil"], events.Where(unified => unified.ContentId.Value == "both").Select(unified => unified.Data.UnifiedFields.Title));
        Assert.Equal(["en-US"], events.Where(unified => unified.ContentId.Value == "eeyuBEkkUZ5FwnYS9W0SyK").Select(unified => unified.Locale));
        Assert.All(events, unified => Assert.False(unified.Draft));
    }

    [Fact]
    public async Task Links_stay_unresolved_as_a_webhooks_are()
    {
        await PutAsync(Entry("linked", """{"title":{"en-US":"Valve"},"slug":{"en-US":"valve"},"mainImage":{"en-US":{"sys":{"type":"Link","linkType":"Asset","id":"pic"}}}}"""));

        var linked = (await reading.AllAsync()).Single(unified => unified.ContentId.Value == "linked");

        Assert.True(linked.Partial);
        Assert.Equal("""["Asset:pic"]""", linked.Data.ProviderSpecificPayload!["unresolved"]!.ToJsonString());
    }

    [Fact]
    public async Task Assets_are_read_with_the_entries()
    {
        await PutAsync(Recorded("asset-publish"));

        var asset = (await reading.AllAsync()).Single(unified => unified.ContentType == ContentType.Asset);

        Assert.Equal(("GSRyNlggLRRkWW8s1YaMRt", EventType.ContentPublished), (asset.ContentId.Value, asset.EventType));
        Assert.Equal(1600, Assert.Single(asset.Data.UnifiedFields.Images!).Width);
    }

    [Fact]
    public async Task Whatever_is_no_content_here_and_what_was_deleted_meanwhile_tell_nothing()
    {
        reading.Instead = _ => Answer($$$"""
            {"sys":{"type":"Array"},"items":[
              {"sys":{"type":"DeletedEntry","id":"gone","deletedAt":"2026-09-16T12:05:59.381Z"}},
              {{{Entry("menu").ToJsonString().Replace("\"article\"", "\"navigation\"", StringComparison.Ordinal)}}},
              {{{Entry("kept").ToJsonString()}}}
            ],"nextSyncUrl":"https://cdn.contentful.com/spaces/e7k2corp0x9d/environments/master/sync?sync_token=abc"}
            """);

        var page = await reading.PageAsync();

        Assert.Equal("kept", Assert.Single(page.Events).ContentId.Value);
        Assert.Null(page.Next);
    }

    [Fact]
    public async Task An_alias_may_answer_with_the_environment_that_it_stands_for()
    {
        var entry = Entry("one");
        entry["sys"]!["environment"]!["sys"]!["id"] = "master-2026-10-01";
        reading.Instead = _ => Answer($$$"""{"sys":{"type":"Array"},"items":[{{{entry.ToJsonString()}}}],"nextSyncUrl":"https://cdn.contentful.com/"}""");

        Assert.Single((await reading.PageAsync()).Events);
    }

    [Fact]
    public async Task An_entry_of_another_space_is_refused()
    {
        var entry = Entry("one");
        entry["sys"]!["space"]!["sys"]!["id"] = "another";
        reading.Instead = _ => Answer($$$"""{"sys":{"type":"Array"},"items":[{{{entry.ToJsonString()}}}],"nextSyncUrl":"https://cdn.contentful.com/"}""");

        Assert.Contains("'one' is refused: It comes from space 'another'", await reading.FaultAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"items":[]}""")]
    [InlineData("""{"items":[],"nextPageUrl":"https://cdn.contentful.com/"}""")]
    [InlineData("""{"items":[],"nextPageUrl":"https://cdn.contentful.com/spaces/s/sync?sync_token=the-same"}""")]
    public async Task Pages_that_do_not_go_on_are_no_end(string answer)
    {
        reading.Instead = _ => Answer(answer);

        Assert.StartsWith("Contentful's pages don't go on", await reading.FaultAsync(after: "the-same"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, "a-token", "refuses the token of content.token (401)")]
    [InlineData(HttpStatusCode.Forbidden, "a-token", "refuses the token of content.token (403)")]
    [InlineData(HttpStatusCode.Unauthorized, null, "wants a token (401)")]
    [InlineData(HttpStatusCode.TooManyRequests, "a-token", "has had too many requests (429)")]
    [InlineData(HttpStatusCode.BadGateway, "a-token", "answered 502")]
    public async Task A_refusal_is_told_by_its_place(HttpStatusCode status, string? token, string told)
    {
        reading.Reading = reading.Reading with { Token = token };
        reading.Instead = _ => Answer("""{"sys":{"type":"Error","id":"AccessTokenInvalid"},"message":"The access token you sent could not be found or is invalid."}""", status);

        Assert.Contains(told, await reading.FaultAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_space_that_is_not_there_is_told_with_the_setting_to_correct()
    {
        var client = reading.Reading.Client;
        var cms = client.ServiceIntegration.CmsConfig! with { Settings = new Dictionary<string, string> { ["space_id"] = "nobodys", ["environment"] = "master" } };
        reading.Reading = reading.Reading with { Client = client with { ServiceIntegration = client.ServiceIntegration with { CmsConfig = cms } } };

        Assert.Contains("no such space or environment (localhost/contentful/spaces/nobodys/environments/master/sync)", await reading.FaultAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_JSON_or_no_answer_at_all_is_a_fault()
    {
        reading.Instead = _ => Answer("<html>");
        Assert.StartsWith("Contentful's delivery API at localhost can't be asked", await reading.FaultAsync(), StringComparison.Ordinal);

        reading.Instead = _ => throw new HttpRequestException("Connection refused");
        Assert.EndsWith("Connection refused", await reading.FaultAsync(), StringComparison.Ordinal);
    }

    private async Task PutAsync(JsonObject told) =>
        Assert.True((await reading.StandInClient.PostAsJsonAsync(Entries, told, Cancellation)).IsSuccessStatusCode);

    private static JsonObject Recorded(string name) =>
        (JsonObject)JsonNode.Parse(RecordingTree.ReadFolder(Repository.PathOf("recordings", "contentful", name)).Body.Span)!;

    private static JsonObject Entry(string id, string fields = """{"title":{"en-US":"An article"},"slug":{"en-US":"an-article"}}""") => (JsonObject)JsonNode.Parse($$$"""
        {"metadata":{"tags":[],"concepts":[]},"fields":{{{fields}}},"sys":{"type":"Entry","id":"{{{id}}}",
         "space":{"sys":{"type":"Link","linkType":"Space","id":"e7k2corp0x9d"}},"environment":{"sys":{"type":"Link","linkType":"Environment","id":"master"}},
         "contentType":{"sys":{"type":"Link","linkType":"ContentType","id":"article"}},"publishedVersion":3,"revision":1,
         "createdAt":"2026-02-26T10:02:19.774Z","updatedAt":"2026-03-02T08:10:02.233Z"}}
        """)!;
}
