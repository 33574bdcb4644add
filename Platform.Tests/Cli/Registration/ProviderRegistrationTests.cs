using System.Text.Json.Nodes;

namespace Platform.Tests.Cli.Registration;

/// <summary>What is one management API's own.</summary>
public sealed class ProviderRegistrationTests
{
    private const string NewSecret = "9b8a7c6d5e4f30219b8a7c6d5e4f30219b8a7c6d5e4f30219b8a7c6d5e4f3021";

    [Theory]
    [InlineData("GitHub")]
    [InlineData("GitLab")]
    [InlineData("Sanity")]
    public async Task A_rotated_secret_is_set_on_demand_as_no_API_tells_which_one_is_there(string name)
    {
        await using var run = await RegistrationRun.OfAsync(name);
        await run.ApplyAsync();
        Assert.Equal(run.About.Value, SecretOf(run.Hooks[0]));
        run.Set(run.About.Secret, NewSecret);

        var left = await run.ApplyAsync();
        Assert.Equal("unchanged", (string?)left["outcome"]);
        Assert.Contains("--renew-secret", (string?)left["notes"]![0], StringComparison.Ordinal);

        var renewed = await run.ApplyAsync("--renew-secret");
        Assert.Equal(("updated", "secret"), ((string?)renewed["outcome"], (string?)renewed["changes"]![0]));
        Assert.Equal(NewSecret, SecretOf(run.Hooks[0]));
    }

    [Fact]
    public async Task GitHub_tells_that_a_webhook_has_no_secret_and_it_gets_one()
    {
        await using var run = await RegistrationRun.OfAsync("GitHub");
        run.Server.Shelf.Add(run.About.Place, Parse($$"""{ "id": 77, "active": true, "events": ["push"], "config": { "url": "{{run.Url}}", "content_type": "json", "insecure_ssl": 0 } }"""));

        var applied = await run.ApplyAsync();

        Assert.Equal(["secret"], applied["changes"]!.AsArray().Select(change => (string)change!));
        Assert.Equal(run.About.Value, SecretOf(Assert.Single(run.Hooks)));
    }

    [Fact]
    public async Task A_webhook_on_a_later_page_is_found_and_others_are_let_alone()
    {
        await using var run = await RegistrationRun.OfAsync("GitHub");
        for (var i = 0; i < 130; i++)
            run.Server.Shelf.Add(run.About.Place, Parse($$"""{ "id": {{1000 + i}}, "active": false, "events": ["push"], "config": { "url": "https://other.example/{{i}}" } }"""));
        await run.ApplyAsync();

        Assert.Equal("unchanged", (string?)(await run.ApplyAsync())["outcome"]);
        Assert.Equal(131, run.Hooks.Count);
        Assert.Equal(130, run.Hooks.Count(hook => (bool)hook["active"]! == false));
    }

    [Fact]
    public async Task Two_webhooks_with_our_address_are_told_and_neither_is_deleted()
    {
        await using var run = await RegistrationRun.OfAsync("Sanity");
        await run.ApplyAsync();
        var twin = run.Hooks[0];
        twin["id"] = "twin";
        run.Server.Shelf.Add(run.About.Place, twin);

        var applied = await run.ApplyAsync();

        Assert.Contains("2 webhooks", (string?)applied["notes"]![0], StringComparison.Ordinal);
        Assert.Equal(2, run.Hooks.Count);
    }

    [Fact]
    public async Task Gitea_changes_no_secret_by_its_API_and_says_so()
    {
        await using var run = await RegistrationRun.OfAsync("Gitea");
        await run.ApplyAsync();
        run.Set(run.About.Secret, NewSecret);

        var applied = await run.ApplyAsync("--renew-secret");

        Assert.Equal("refused", (string?)applied["outcome"]);
        Assert.Contains("Take the webhook out", (string?)applied["fix"], StringComparison.Ordinal);
        Assert.Equal(run.About.Value, SecretOf(run.Hooks[0]));
    }

    [Fact]
    public async Task Giteas_branch_filter_stays_when_the_webhook_is_brought_up_to_date()
    {
        await using var run = await RegistrationRun.OfAsync("Gitea");
        await run.ApplyAsync();
        run.Server.Shelf.Change(run.About.Place, run.Hooks[0]["id"]!.ToString(), Parse("""{ "active": false, "branch_filter": "{main,cms/*}" }"""));

        Assert.Equal("updated", (string?)(await run.ApplyAsync())["outcome"]);

        Assert.Equal("{main,cms/*}", (string?)run.Hooks[0]["branch_filter"]);
    }

    [Theory]
    [InlineData("Gitea", "gitea")]
    [InlineData("Forgejo", "forgejo")]
    public async Task Gitea_and_Forgejo_get_webhooks_of_their_own_kind(string name, string kind)
    {
        await using var run = await RegistrationRun.OfAsync(name);
        await run.ApplyAsync();
        Assert.Equal(kind, (string?)run.Hooks[0]["type"]);
    }

    [Fact]
    public async Task GitLabs_signing_token_is_none_of_its_plain_tokens()
    {
        await using var run = await RegistrationRun.OfAsync("GitLab, signing");
        await run.ApplyAsync();
        Assert.Equal(run.About.Value, (string?)run.Hooks[0]["signing_token"]);
        Assert.False(run.Hooks[0].ContainsKey("token"));
    }

    [Fact]
    public async Task A_GitLab_that_knows_no_signing_tokens_is_told_apart_from_a_registered_webhook()
    {
        await using var run = await RegistrationRun.OfAsync("GitLab, signing");
        run.Server.Shelf.Ignored.Add("signing_token");

        var applied = await run.ApplyAsync();

        Assert.Equal("refused", (string?)applied["outcome"]);
        Assert.Contains("without its signing token", (string?)applied["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sanitys_projection_puts_operation_project_and_dataset_into_the_signed_body()
    {
        await using var run = await RegistrationRun.OfAsync("Sanity");
        await run.ApplyAsync();
        var rule = run.Hooks[0]["rule"]!;
        Assert.Equal("""{..., "operation": delta::operation(), "projectId": sanity::projectId(), "dataset": sanity::dataset()}""", (string?)rule["projection"]);
        Assert.Null(rule["filter"]);
    }

    [Fact]
    public async Task A_webhook_that_Sanity_has_switched_off_is_told()
    {
        await using var run = await RegistrationRun.OfAsync("Sanity");
        await run.ApplyAsync();
        run.Server.Shelf.Change(run.About.Place, run.Hooks[0]["id"]!.ToString(), Parse("""{ "isDisabledByUser": true }"""));

        Assert.Contains((await run.ApplyAsync())["notes"]!.AsArray(), note => ((string)note!).Contains("switched off", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Contentfuls_space_gets_its_signing_secret_and_another_one_is_not_replaced_unasked()
    {
        await using var run = await RegistrationRun.OfAsync("Contentful");
        await run.ApplyAsync();
        Assert.Equal(run.About.Value, (string?)Signing(run)["value"]);
        run.Set(run.About.Secret, NewSecret);

        var refused = await run.ApplyAsync();
        Assert.Equal("refused", (string?)refused["outcome"]);
        Assert.Contains("all webhooks of the space", (string?)refused["fix"], StringComparison.Ordinal);
        Assert.Equal(run.About.Value, (string?)Signing(run)["value"]);

        var renewed = await run.ApplyAsync("--renew-secret");
        Assert.Equal("updated", (string?)renewed["outcome"]);
        Assert.Equal(NewSecret, (string?)Signing(run)["value"]);
    }

    [Fact]
    public async Task A_secret_that_Contentful_would_not_take_is_refused_before_it_is_sent()
    {
        await using var run = await RegistrationRun.OfAsync("Contentful");
        run.Set(run.About.Secret, "too short");

        Assert.Contains("64 characters", (string?)(await run.ApplyAsync())["detail"], StringComparison.Ordinal);
        Assert.Empty(run.Server.Shelf.Changes);
    }

    [Fact]
    public async Task What_else_Contentfuls_webhook_has_stays_when_it_is_brought_up_to_date()
    {
        await using var run = await RegistrationRun.OfAsync("Contentful");
        await run.ApplyAsync();
        run.Server.Shelf.Change(run.About.Place, run.Hooks[0]["id"]!.ToString(), Parse("""{ "active": false, "headers": [{ "key": "x-note", "value": "hello" }] }"""));

        await run.ApplyAsync();

        Assert.Equal("x-note", (string?)run.Hooks[0]["headers"]![0]!["key"]);
        Assert.Equal(1, (int?)run.Hooks[0]["version"]);
    }

    [Fact]
    public async Task Shopify_gets_one_subscription_a_topic_and_only_what_lacks_is_made()
    {
        await using var run = await RegistrationRun.OfAsync("Shopify");
        run.Server.Shelf.Add(run.About.Place, Parse($$"""{ "id": "gid://shopify/WebhookSubscription/1", "topic": "ORDERS_CREATE", "format": "JSON", "uri": "{{run.Url}}" }"""));

        var applied = await run.ApplyAsync();

        Assert.Equal("updated", (string?)applied["outcome"]);
        Assert.DoesNotContain("orders/create", applied["changes"]!.AsArray().Select(change => (string?)change));
        Assert.Contains("refunds/create", applied["changes"]!.AsArray().Select(change => (string?)change));
        Assert.Equal(run.Hooks.Count, run.Hooks.Select(hook => (string?)hook["topic"]).Distinct().Count());
        Assert.DoesNotContain(run.Hooks, hook => ((string)hook["topic"]!).Contains("LISTINGS", StringComparison.Ordinal));
    }

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();

    private static JsonObject Signing(RegistrationRun run) => run.Server.Shelf.At(run.About.Place + "/signing")[0];

    private static string? SecretOf(JsonObject hook) => (string?)(hook["config"]?["secret"] ?? hook["secret"] ?? hook["token"]);
}
