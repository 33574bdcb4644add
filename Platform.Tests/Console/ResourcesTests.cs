using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Platform.Tests.Console;

public sealed class ResourcesTests(ConsoleFixture console) : IClassFixture<ConsoleFixture>
{
    [Fact]
    public async Task The_overview_lists_what_runs_with_addresses_and_commands()
    {
        await using var host = await FakeHost.StartAsync(console.DataFolder);

        var page = await console.TextAsync("/");

        Assert.Contains("href=\"http://127.0.0.1:7101/webhooks?t=a-secret\">http://127.0.0.1:7101/webhooks</a>", page, StringComparison.Ordinal);
        Assert.Contains("data-post=\"/resources/webhooks/commands/restart\"", page, StringComparison.Ordinal);
        Assert.Contains("data-confirm=\"Stop webhooks?", page, StringComparison.Ordinal);
        Assert.Contains("Finished", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_reaches_the_host_and_the_open_page_shows_the_new_state()
    {
        await using var host = await FakeHost.StartAsync(console.DataFolder);

        var stopped = await LiveReader.UntilAsync(
            console,
            "/resources/builds/live",
            change => change.Changed.Values.Any(facts => facts.Contains("Stopped", StringComparison.Ordinal)),
            async _ =>
            {
                if (host.Commands.IsEmpty)
                    using (var answer = await console.PostAsync("/resources/builds/commands/stop"))
                        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            });

        Assert.Equal("facts", stopped.Id);
        Assert.Equal("builds stop", Assert.Single(host.Commands));
    }

    [Fact]
    public async Task A_command_s_name_with_slashes_arrives_whole()
    {
        await using var host = await FakeHost.StartAsync(console.DataFolder);

        using var answer = await console.PostAsync("/resources/builds/commands/builds-http-http-post-/builds");

        Assert.Equal("builds builds-http-http-post-/builds", Assert.Single(host.Commands));
    }

    [Fact]
    public async Task The_log_is_passed_on_line_by_line()
    {
        await using var host = await FakeHost.StartAsync(console.DataFolder);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(console.ConsoleUrl, "/resources/webhooks/log-lines")) { Headers = { { "Cookie", console.Cookie } } };

        using var response = await console.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("event: line", await lines.ReadLineAsync(TestContext.Current.CancellationToken));
        var line = JsonNode.Parse((await lines.ReadLineAsync(TestContext.Current.CancellationToken))!["data: ".Length..])!;
        Assert.Contains("webhooks listens", (string?)line["line"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_died_leaves_a_line_and_not_a_broken_page()
    {
        await (await FakeHost.StartAsync(console.DataFolder)).DisposeAsync();

        Assert.Contains("The AppHost can&#x27;t be reached", await console.TextAsync("/"), StringComparison.Ordinal);
        using var answer = await console.PostAsync("/resources/webhooks/commands/stop");
        var problem = await answer.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.BadGateway, "host_unreachable"), (answer.StatusCode, (string?)problem!["code"]));
    }

    [Fact]
    public async Task An_unknown_resource_is_a_page_that_says_so()
    {
        await using var host = await FakeHost.StartAsync(console.DataFolder);
        using var answer = await console.GetAsync("/resources/nobody");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
