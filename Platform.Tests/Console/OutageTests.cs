using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Platform.Tests.Console;

public sealed class OutageTests(SilentConsoleFixture console) : IClassFixture<SilentConsoleFixture>
{
    [Theory]
    [InlineData("/", "DynamoDB can&#x27;t be reached")]
    [InlineData("/deliveries", "DynamoDB can&#x27;t be reached")]
    [InlineData("/deliveries/dlv_any", "DynamoDB can&#x27;t be reached")]
    [InlineData("/builds", "The Builds service can&#x27;t be reached")]
    [InlineData("/builds/bld_any", "The Builds service can&#x27;t be reached")]
    [InlineData("/dead-letters", "SQS can&#x27;t be reached")]
    public async Task A_dead_service_is_a_line_on_the_page_and_never_a_broken_page(string path, string line)
    {
        using var answer = await console.GetAsync(path);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(line, page, StringComparison.Ordinal);
        Assert.Contains("<nav", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_host_of_our_kind_the_overview_says_where_resources_are()
    {
        Assert.Contains("Aspire’s own dashboard", await console.TextAsync("/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/recordings/replay/sanity/article-published", "intake_unreachable")]
    [InlineData("/builds/start/any", "builds_unreachable")]
    [InlineData("/dead-letters/content-projection/redrive", "queue_unreachable")]
    [InlineData("/deliveries/dlv_any/body", "storage_unreachable")]
    public async Task A_change_that_reaches_nobody_says_so_with_the_fix(string path, string code)
    {
        using var answer = await console.PostAsync(path);
        var problem = await answer.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken);

        Assert.True((int)answer.StatusCode is 502 or 503, $"{answer.StatusCode}");
        Assert.Equal(code, (string?)problem!["code"]);
        Assert.NotNull(problem["fix"]);
    }

    [Fact]
    public async Task A_site_whose_storage_is_silent_looks_again_by_itself()
    {
        using var answer = await console.GetSiteAsync($"{console.Client}.localhost", "/");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Contains("http-equiv=\"refresh\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
