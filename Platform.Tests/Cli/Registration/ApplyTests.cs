using System.Text.Json.Nodes;

namespace Platform.Tests.Cli.Registration;

/// <summary>What holds of every provider's management API.</summary>
public sealed class ApplyTests
{
    public static TheoryData<string> Cases => [.. RegistrationCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_webhook_is_created_once_and_the_second_run_leaves_it_alone(string name)
    {
        await using var run = await RegistrationRun.OfAsync(name);

        var first = await run.ApplyAsync();
        Assert.Equal("created", (string?)first["outcome"]);
        Assert.StartsWith(run.About.At, (string?)first["detail"], StringComparison.Ordinal);
        Assert.NotEmpty(run.Hooks);
        Assert.All(run.Hooks, hook => Assert.Equal(run.Url, AddressOf(hook)));

        var changes = run.Server.Shelf.Changes.Count;
        Assert.Equal("unchanged", (string?)(await run.ApplyAsync())["outcome"]);
        Assert.Equal(changes, run.Server.Shelf.Changes.Count);
    }

    [Theory]
    [InlineData("GitHub", """{ "events": ["push", "issues"] }""", "events")]
    [InlineData("GitHub", """{ "active": false }""", "active")]
    [InlineData("GitLab", """{ "push_events": false }""", "push_events")]
    [InlineData("GitLab, signing", """{ "signing_token": null, "token": "plain" }""", "secret")]
    [InlineData("Gitea", """{ "events": ["create"] }""", "events")]
    [InlineData("Forgejo", """{ "active": false }""", "active")]
    [InlineData("Sanity", """{ "rule": { "on": ["create"], "filter": "_type == 'article'", "projection": "{_id}" } }""", "rule.on rule.projection")]
    [InlineData("Sanity", """{ "includeDrafts": true, "dataset": "staging" }""", "dataset includeDrafts")]
    [InlineData("Contentful", """{ "topics": ["Entry.*"] }""", "topics")]
    [InlineData("Contentful", """{ "filters": [{ "equals": [{ "doc": "sys.environment.sys.id" }, "staging"] }], "active": false }""", "active filters")]
    [InlineData("Shopify", """{ "format": "XML" }""", "products/create")]
    public async Task What_was_changed_there_is_brought_up_to_date(string name, string members, string changed)
    {
        await using var run = await RegistrationRun.OfAsync(name);
        await run.ApplyAsync();
        var before = run.Hooks[0];
        run.Server.Shelf.Change(run.About.Place, before["id"]!.ToString(), JsonNode.Parse(members)!.AsObject());

        var applied = await run.ApplyAsync();

        Assert.Equal("updated", (string?)applied["outcome"]);
        Assert.Equal(changed.Split(' '), applied["changes"]!.AsArray().Select(change => (string)change!).Order());
        foreach (var member in before.Select(member => member.Key).Where(member => member is not ("version" or "token" or "rule")))
            Assert.True(JsonNode.DeepEquals(before[member], run.Hooks[0][member]), member);
        Assert.Equal("unchanged", (string?)(await run.ApplyAsync())["outcome"]);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Another_key_is_refused_in_words_and_nothing_is_set(string name)
    {
        await using var run = await RegistrationRun.OfAsync(name);
        run.SetFor("MANAGEMENT_KEY", "another-key");

        var (code, output, _) = await run.RunAsync("--apply");

        Assert.Equal(1, code);
        Assert.Matches($@"refused: \w+ refuses the key for {run.About.At} \(401\)", output);
        Assert.Matches(@"fix +\S", output);
        Assert.DoesNotContain("another-key", output, StringComparison.Ordinal);
        Assert.Empty(run.Server.Shelf.Changes);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_place_that_is_not_there_is_refused_in_words(string name)
    {
        await using var run = await RegistrationRun.OfAsync(name);
        run.Server.Shelf.Unknown.Add(run.About.Place);

        var applied = await run.ApplyAsync();

        Assert.Equal("refused", (string?)applied["outcome"]);
        Assert.Contains(run.About.At, (string?)applied["detail"], StringComparison.Ordinal);
        Assert.Contains("(404)", (string?)applied["detail"], StringComparison.Ordinal);
        Assert.Contains("in the client's file", (string?)applied["fix"], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task An_API_that_does_not_answer_is_told_with_its_host(string name)
    {
        await using var run = await RegistrationRun.OfAsync(name);
        run.SetFor("MANAGEMENT_URL", "http://127.0.0.1:1");

        var applied = await run.ApplyAsync();

        Assert.Contains("127.0.0.1 can't be asked", (string?)applied["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Without_apply_nothing_is_asked_and_the_key_is_not_needed(string name)
    {
        await using var run = await RegistrationRun.OfAsync(name);
        run.SetFor("MANAGEMENT_URL", "http://127.0.0.1:1");

        var (code, output, error) = await run.RunAsync();

        Assert.True(code == 0, error);
        Assert.Contains(run.Url, output, StringComparison.Ordinal);
    }

    private static string? AddressOf(JsonObject hook) => (string?)(hook["config"]?["url"] ?? hook["url"] ?? hook["uri"]);
}
