using Platform.Tests.Emulators;
using Platform.Tests.Providers.Replay;

namespace Platform.Tests.Cli;

public sealed class SeedDemoCommandTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    [Fact]
    public async Task Complete_content_ends_it_at_once()
    {
        using var cli = new CliRun();
        await using var content = await ReceivingServer.StartAsync(_ => (200, """{"client_id":"editorial-store","complete":true}"""));
        await using var intake = await ReceivingServer.StartAsync(_ => (500, ""));
        Run(cli, content, intake);

        var (code, output, _) = await cli.RunAsync("demo", "seed", "--client", "editorial-store");

        Assert.Equal(0, code);
        Assert.Contains("complete already", output, StringComparison.Ordinal);
        Assert.Empty(intake.Received);
        var asked = Assert.Single(content.Received);
        Assert.Equal("/content/completeness?client=editorial-store", asked.Path);
        Assert.Equal("operator-key-of-tests", asked.Header("X-Operator-Key"));
    }

    [Fact]
    public async Task Seed_that_is_refused_stops_it_and_marks_nothing()
    {
        using var cli = new CliRun();
        await using var content = await ReceivingServer.StartAsync(_ => (200, """{"complete":false}"""));
        var sent = 0;
        await using var intake = await ReceivingServer.StartAsync(_ => Interlocked.Increment(ref sent) switch
        {
            1 => (503, """{"code":"store_unavailable"}"""),
            2 or 3 => (200, """{"status":"accepted","delivery_id":"dlv_1"}"""),
            _ => (401, """{"code":"signature_mismatch","detail":"No secret fits."}"""),
        });
        Run(cli, content, intake);

        var (code, _, error) = await cli.RunAsync("demo", "seed");

        Assert.Equal(1, code);
        Assert.Contains("signature_mismatch", error, StringComparison.Ordinal);
        Assert.DoesNotContain(content.Received, request => request.Method == "POST");
        Assert.Equal(
            ["article-the-weight-of-a-cup", "article-the-weight-of-a-cup", "article-letter-from-the-kiln", "article-in-praise-of-the-visible-mend"],
            intake.Received.Select(request => request.Header("sanity-document-id")));
    }

    [Fact]
    public async Task Every_client_that_has_seeds_is_asked_for_and_the_deployments_own_first()
    {
        using var cli = new CliRun();
        await using var content = await ReceivingServer.StartAsync(_ => (200, """{"complete":true}"""));
        await using var intake = await ReceivingServer.StartAsync(_ => (500, ""));
        await using var direct = await ReceivingServer.StartAsync(_ => (200, """{"status":"accepted","delivery_id":"dlv_1"}"""));
        Run(cli, content, intake, direct);

        Assert.Equal(0, (await cli.RunAsync("demo", "seed")).Code);

        Assert.All(["developer-docs", "mossbank-garden"], client => Assert.Single(direct.Received, request => request.Path.Contains($"/{client}/", StringComparison.Ordinal)));
        var asked = content.Received.Select(request => request.Path.Split('=')[1]).ToList();
        Assert.Equal("editorial-store", asked[0]);
        Assert.Equal(["creative-agency", "editorial-store"], asked.Intersect(["creative-agency", "editorial-store"]).Order());
        Assert.Equal(2, (await cli.RunAsync("demo", "seed", "--client", "nobody")).Code);
    }

    private void Run(CliRun cli, ReceivingServer content, ReceivingServer intake, ReceivingServer? direct = null) => cli.WriteRunFile(
        new() { ["content"] = content.Address.ToString(), ["webhooks"] = intake.Address.ToString(), ["direct"] = (direct ?? intake).Address.ToString() },
        new Dictionary<string, string?>(layer.Settings) { ["PLATFORM_ENVIRONMENT"] = "dev" },
        new Dictionary<string, string>
        {
            ["EDITORIAL_STORE_SANITY"] = "sanity-secret",
            ["EDITORIAL_STORE_SNIPCART"] = "snipcart-secret",
            ["DEVELOPER_DOCS_GIT"] = "git-secret",
            ["MOSSBANK_GARDEN_DECAP"] = "decap-secret",
            ["PLATFORM_OPERATOR_KEY"] = "operator-key-of-tests",
        });
}
