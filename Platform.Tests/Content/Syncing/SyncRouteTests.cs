using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Platform.Content.Syncing;
using Platform.ServiceDefaults.Access;

namespace Platform.Tests.Content.Syncing;

/// <summary><c>POST /content/sync</c> as an operator calls it.</summary>
public sealed class SyncRouteTests(SyncFixture content) : IClassFixture<SyncFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_answers_cursor_asks_for_the_next_step_until_there_is_none()
    {
        var client = content.Take();
        content.Sanity.Put("article-one", "One", dataset: client.Value);
        var phases = new List<string>();
        string? cursor = null;
        do
        {
            var (status, step) = await PostAsync(new { client_id = client.Value, cursor });
            Assert.Equal(HttpStatusCode.OK, status);
            phases.Add((string)step["phase"]!);
            cursor = (string?)step["cursor"];
        }
        while (cursor is not null);

        Assert.Equal(["read", "withdraw", "compose"], phases);
        Assert.Single(await content.PublishedAsync(client));
    }

    [Fact]
    public async Task Only_an_operator_may_ask()
    {
        using var http = content.Http();
        using var answer = await http.PostAsJsonAsync("/content/sync", new { client_id = content.Client.Value }, Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task What_names_no_client_or_no_step_is_refused_with_its_value()
    {
        var client = content.Take().Value;
        Assert.Equal((HttpStatusCode.BadRequest, "client_missing"), await RefusedAsync(new { }));
        Assert.Equal((HttpStatusCode.NotFound, "client_unknown"), await RefusedAsync(new { client_id = "nobody" }));
        Assert.Equal((HttpStatusCode.BadRequest, "parameter_invalid"), await RefusedAsync(new { client_id = client, cursor = "bm9uZQ" }));
    }

    [Fact]
    public async Task A_step_of_a_sync_for_other_providers_is_refused()
    {
        var client = content.Take();
        var cursor = SyncCursor.Begin(content.MovedToGit(client).Site, DateTimeOffset.UtcNow).ToString();
        Assert.Equal((HttpStatusCode.Conflict, "sync_outdated"), await RefusedAsync(new { client_id = client.Value, cursor }));
    }

    [Fact]
    public async Task A_source_that_can_not_be_read_is_told_with_its_reason_and_nothing_is_marked()
    {
        var client = content.Take();
        var (status, problem) = await PostAsync(new { client_id = client.Value });

        Assert.Equal((HttpStatusCode.BadGateway, "source_unreadable"), (status, (string)problem["code"]!));
        Assert.Contains("no such project or dataset", (string)problem["detail"]!, StringComparison.Ordinal);
        Assert.True((bool)problem["retryable"]!);
    }

    private async Task<(HttpStatusCode Status, string Code)> RefusedAsync(object body)
    {
        var (status, problem) = await PostAsync(body);
        return (status, (string)problem["code"]!);
    }

    private async Task<(HttpStatusCode Status, JsonNode Answer)> PostAsync(object body)
    {
        using var http = content.Http(key: null);
        http.DefaultRequestHeaders.Add(RequireOperatorKey.Header, ContentFixture.OperatorKey);
        using var answer = await http.PostAsJsonAsync("/content/sync", body, Cancellation);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!);
    }
}
