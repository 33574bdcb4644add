using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Platform.Tests.Console;

public sealed class BuildsTests(ConsoleFixture console) : IClassFixture<ConsoleFixture>
{
    [Fact]
    public async Task The_open_batch_is_told_in_plain_words()
    {
        var page = await console.TextAsync("/builds");

        Assert.Contains("3 events in the open batch", page, StringComparison.Ordinal);
        Assert.Contains("Waiting for quiet", page, StringComparison.Ordinal);
        Assert.Contains("1 build in a row failed", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Builds_and_releases_lead_to_the_site_and_only_what_makes_sense_can_be_asked()
    {
        var page = await console.TextAsync("/builds");

        Assert.Contains("href=\"/builds/bld_1\"", page, StringComparison.Ordinal);
        Assert.Contains($"http://0f0f0f0f0f0f--{console.Client}.localhost:{console.SitesPort}/", page, StringComparison.Ordinal);
        Assert.Contains("data-post=\"/builds/rollback/0f0f0f0f0f0f\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-post=\"/builds/rollback/a1b2c3d4e5f6\"", page, StringComparison.Ordinal);
        Assert.Contains("data-post=\"/builds/bld_2/cancel\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-post=\"/builds/bld_1/cancel\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hold_is_shown_with_the_way_out_of_it()
    {
        Assert.DoesNotContain("<strong>Publishing is held", await console.TextAsync("/builds"), StringComparison.Ordinal);

        console.Services.HeldSince = TimeProvider.System.GetUtcNow();
        var page = await console.TextAsync("/builds");
        console.Services.HeldSince = null;

        Assert.Contains("<strong>Publishing is held", page, StringComparison.Ordinal);
        Assert.Contains($"data-post=\"/builds/resume/{console.Client}\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/builds/start/tide", "builds")]
    [InlineData("/builds/rollback/0f0f0f0f0f0f", "releases/0f0f0f0f0f0f/rollback")]
    [InlineData("/builds/resume/tide", "releases/resume")]
    [InlineData("/builds/bld_2/cancel", "builds/bld_2/cancel")]
    public async Task A_command_goes_on_with_the_operator_s_key(string path, string asked)
    {
        using var answer = await console.PostAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(asked, console.Services.Commands);
    }

    [Fact]
    public async Task A_refusal_of_the_API_reaches_the_reader_with_its_fix()
    {
        using var answer = await console.PostAsync("/builds/bld_1/cancel");
        var problem = await answer.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.Conflict, "build_not_cancellable", "Roll back."), (answer.StatusCode, (string?)problem!["code"], (string?)problem["fix"]));
    }

    [Fact]
    public async Task The_operator_s_key_never_reaches_the_browser()
    {
        foreach (var path in new[] { "/", "/builds", "/builds/bld_1", "/recordings" })
            Assert.DoesNotContain(ConsoleFixture.OperatorKey, await console.TextAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_s_page_has_its_log_to_the_end()
    {
        Assert.Contains("data-log=\"/builds/bld_1/log-lines\"", await console.TextAsync("/builds/bld_1"), StringComparison.Ordinal);

        var log = await console.TextAsync("/builds/bld_1/log-lines");

        Assert.StartsWith("data: [11ty] Wrote 42 files", log, StringComparison.Ordinal);
        Assert.Contains("event: end", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_build_is_a_page_that_says_so()
    {
        using var answer = await console.GetAsync("/builds/bld_unknown");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
