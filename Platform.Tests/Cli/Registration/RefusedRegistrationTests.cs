using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Platform.Tests.Webhooks.Hosting;

namespace Platform.Tests.Cli.Registration;

/// <summary>What is set by hand or not at all, and that no key and no secret shows.</summary>
public sealed class RefusedRegistrationTests : IDisposable
{
    private const string Pasted = "ghp_1234567890abcdefghijklmnopqrstuvwxyz";

    private readonly CliRun _cli = new();

    [Theory]
    [InlineData("editorial-store", "snipcart", "in the dashboard")]
    [InlineData("saas-company", "foxy", "OAuth")]
    [InlineData("saas-company", "tina", "TinaCloud")]
    [InlineData("developer-docs", "git", "content.git.host")]
    public async Task A_provider_without_such_an_API_is_told_word_for_word_and_is_no_failure(string client, string provider, string why)
    {
        _cli.WriteRunFile([]);
        var (code, output, error) = await _cli.RunAsync("webhooks", "register", client, "--provider", provider, "--api", "https://api.example", "--apply");
        Assert.True(code == 0, error);
        Assert.Contains("by hand: ", output, StringComparison.Ordinal);
        Assert.Contains(why, output, StringComparison.Ordinal);
        Assert.Contains($"https://api.example/clients/{client}/webhooks/{provider}", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_key_the_variable_that_lacks_is_named()
    {
        await using var run = await RegistrationRun.OfAsync("Sanity");
        run.SetFor("MANAGEMENT_KEY", "");

        var applied = await run.ApplyAsync();

        Assert.Equal("refused", (string?)applied["outcome"]);
        Assert.Contains("env:SANITY_MANAGEMENT_KEY", (string?)applied["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_with_a_line_feed_is_refused_and_not_repeated()
    {
        await using var run = await RegistrationRun.OfAsync("Sanity");
        run.SetFor("MANAGEMENT_KEY", ManagementServer.Key + "\n");

        Assert.Contains("line feed", (string?)(await run.ApplyAsync())["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_secret_the_reference_that_lacks_is_named_and_nothing_is_asked()
    {
        await using var run = await RegistrationRun.OfAsync("Sanity");
        run.Set(run.About.Secret, "");

        Assert.Contains("env:EDITORIAL_STORE_SANITY", (string?)(await run.ApplyAsync())["detail"], StringComparison.Ordinal);
        Assert.Empty(run.Hooks);
    }

    [Fact]
    public async Task A_key_in_another_variable_is_read_by_its_reference()
    {
        await using var run = await RegistrationRun.OfAsync("Sanity");
        run.SetFor("MANAGEMENT_KEY", "another-key");
        run.Set("MY_KEY", ManagementServer.Key);

        Assert.Equal("created", (string?)(await run.ApplyAsync("--key", "env:MY_KEY"))["outcome"]);
    }

    [Fact]
    public async Task A_key_that_is_pasted_into_the_command_is_refused_and_not_repeated()
    {
        var (code, output, error) = await _cli.RunAsync("webhooks", "register", "editorial-store", "--provider", "sanity", "--apply", "--key", Pasted);
        Assert.Equal(2, code);
        Assert.Contains("where the key is, not the key", error, StringComparison.Ordinal);
        Assert.DoesNotContain(Pasted, output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_key_opens_one_providers_API()
    {
        var (code, _, error) = await _cli.RunAsync("webhooks", "register", "editorial-store", "--api", "https://api.example", "--apply", "--key", "env:MY_KEY");
        Assert.Equal(2, code);
        Assert.Contains("--provider", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_that_the_client_has_not_is_refused() =>
        Assert.Contains("sanity, snipcart", (await _cli.RunAsync("webhooks", "register", "editorial-store", "--api", "https://api.example", "--provider", "decap")).Error, StringComparison.Ordinal);

    [Fact]
    public async Task A_provider_elsewhere_is_given_no_address_of_this_machine()
    {
        await using var run = await RegistrationRun.OfAsync("Sanity");
        run.SetFor("MANAGEMENT_URL", "");

        Assert.Contains("this machine's own", (string?)(await run.ApplyAsync())["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deployments_secret_is_the_one_in_its_account_and_not_the_running_platforms()
    {
        await using var stores = await FakeSecretStores.StartAsync();
        await using var run = await RegistrationRun.OfAsync("Sanity");
        foreach (var (name, value) in stores.Settings)
            run.Set(name, value!);
        run.Set("AWS_REGION", "us-east-1");
        run.Set("AWS_ACCESS_KEY_ID", "test");
        run.Set("AWS_SECRET_ACCESS_KEY", "test");
        stores.Values["/editorial-store-prod/EDITORIAL_STORE_SANITY"] = "the-deployments-secret";
        run.WriteRunFile();

        var applied = await run.ApplyAsync("--api", "https://abc123.execute-api.us-east-1.amazonaws.com");

        Assert.Equal("created", (string?)applied["outcome"]);
        Assert.Equal("the-deployments-secret", (string?)run.Hooks[0]["secret"]);
        Assert.Equal("https://abc123.execute-api.us-east-1.amazonaws.com/clients/editorial-store/webhooks/sanity", (string?)run.Hooks[0]["url"]);
    }

    [Fact]
    public async Task A_store_of_secrets_that_does_not_answer_is_one_providers_refusal()
    {
        await using var run = await RegistrationRun.OfAsync("Sanity");
        run.Set("AWS_ENDPOINT_URL_SSM", "http://127.0.0.1:1");
        run.Set("AWS_REGION", "us-east-1");
        run.Set("AWS_ACCESS_KEY_ID", "test");
        run.Set("AWS_SECRET_ACCESS_KEY", "test");

        var applied = await run.ApplyAsync("--api", "https://api.example");

        Assert.Equal("refused", (string?)applied["outcome"]);
        Assert.Contains("/editorial-store-prod/EDITORIAL_STORE_SANITY", (string?)applied["detail"], StringComparison.Ordinal);
    }

    /// <summary>A refusal may repeat what was sent, and a redirect may ask for the key again elsewhere.</summary>
    [Theory]
    [InlineData("GitHub", 422)]
    [InlineData("GitLab", 422)]
    [InlineData("Gitea", 422)]
    [InlineData("Sanity", 400)]
    [InlineData("Contentful", 422)]
    [InlineData("Shopify", 422)]
    [InlineData("Sanity", 402)]
    [InlineData("GitLab", 307)]
    [InlineData("Shopify", 429)]
    [InlineData("GitHub", 503)]
    public async Task What_a_provider_says_of_a_refusal_is_told_without_key_and_secret(string name, int status)
    {
        var asked = 0;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Map("{**path}", async (HttpContext context) =>
        {
            asked++;
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync(context.RequestAborted);
            // What is there may be read, so that something is sent.
            context.Response.StatusCode = context.Request.Method != "GET" || status is not (400 or 422) ? status : context.Request.Path.Value!.EndsWith("secret", StringComparison.Ordinal) ? 404 : 200;
            context.Response.Headers.Location = "/elsewhere";
            var keys = string.Join(' ', ((string[])["Authorization", "PRIVATE-TOKEN", "X-Shopify-Access-Token"]).Select(header => context.Request.Headers[header].ToString()));
            await context.Response.WriteAsync(context.Response.StatusCode == 200 ? "[]" : new JsonObject { ["message"] = $"limit reached for {keys} {body[^Math.Min(body.Length, 160)..]}" }.ToJsonString());
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        await using var run = await RegistrationRun.OfAsync(name);
        run.SetFor("MANAGEMENT_URL", app.Urls.Single());

        var (code, output, _) = await run.RunAsync("--apply");

        Assert.Equal(1, code);
        Assert.Contains($"{status}", output, StringComparison.Ordinal);
        Assert.Equal(status != 307, output.Contains("limit reached for", StringComparison.Ordinal));
        Assert.Equal(status != 307, output.Contains("***", StringComparison.Ordinal));
        Assert.InRange(asked, 1, 3);
    }

    public void Dispose() => _cli.Dispose();
}
