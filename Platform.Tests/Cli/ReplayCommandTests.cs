using Platform.Providers;
using Platform.Tests.Emulators;
using Platform.Tests.Providers;
using Platform.Tests.Providers.Replay;

namespace Platform.Tests.Cli;

public sealed class ReplayCommandTests
{
    private static readonly IWebhookProvider Sanity = ProviderRegistry.Find(new("sanity"))!;

    [Theory]
    [InlineData(200, """{"status":"accepted","delivery_id":"dlv_1"}""", 0, "accepted")]
    [InlineData(200, """{"status":"duplicate","delivery_id":"dlv_1"}""", 0, "duplicate")]
    [InlineData(200, """{"status":"ignored","reason":"No content here."}""", 0, "ignored")]
    [InlineData(200, """{"status":"quarantined","reason":"Not understood."}""", 1, "quarantined")]
    [InlineData(401, """{"code":"signature_mismatch","detail":"No secret fits."}""", 1, "signature_mismatch")]
    [InlineData(502, "<html>", 1, "no answer of an intake")]
    public async Task Answer_is_printed_and_becomes_the_exit_code(int status, string body, int expected, string told)
    {
        using var cli = new CliRun();
        await using var intake = await ReceivingServer.StartAsync(_ => (status, body));
        cli.WriteRunFile(new() { ["webhooks"] = intake.Address.ToString() });

        var (code, output, _) = await cli.RunAsync("webhooks", "replay", "sanity/article-published");

        Assert.Equal(expected, code);
        Assert.StartsWith($"{told} ({status}, ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_signed_with_the_clients_own_secret()
    {
        using var cli = new CliRun();
        await using var intake = await AcceptingAsync(cli);
        await cli.RunAsync("webhooks", "replay", Repository.PathOf("recordings", "sanity", "article-published"));

        var request = Assert.Single(intake.Received);
        Assert.Equal("/webhooks/sanity", request.Path);
        Assert.IsType<VerificationResult.Verified>(Sanity.Verify(request, DemoClient.Secrets("sanity-secret"), DemoClient.Config));
    }

    [Fact]
    public async Task Json_has_one_outcome_for_each_time()
    {
        using var cli = new CliRun();
        await using var intake = await AcceptingAsync(cli);
        var outcomes = (await cli.JsonAsync("webhooks", "replay", "sanity/article-published", "--times", "3", "--as-edit", "--client", "editorial-store")).AsArray();

        Assert.Equal(["accepted", "accepted", "accepted"], outcomes.Select(o => (string?)o!["verdict"]));
        Assert.Equal("dlv_1", (string?)outcomes[0]!["delivery_id"]);
        Assert.Equal(3, intake.Received.Select(request => Sanity.Identify(request).BodyKey).Distinct().Count());
        Assert.All(intake.Received, request => Assert.Equal("/clients/editorial-store/webhooks/sanity", request.Path));
    }

    [Fact]
    public async Task Token_of_a_shop_is_registered_with_the_stand_in()
    {
        using var cli = new CliRun();
        await using var standIn = await ReceivingServer.StartAsync(_ => (204, ""));
        await using var intake = await ReceivingServer.StartAsync(_ => (200, """{"status":"accepted"}"""));
        cli.WriteRunFile(new() { ["webhooks"] = intake.Address.ToString(), ["snipcart"] = standIn.Address.ToString() });

        Assert.Equal(0, (await cli.RunAsync("webhooks", "replay", "snipcart/order-completed")).Code);
        Assert.Contains(Assert.Single(intake.Received).Header("X-Snipcart-RequestToken")!, System.Text.Encoding.UTF8.GetString(Assert.Single(standIn.Received).Body.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_id_is_refused_where_the_provider_has_none()
    {
        using var cli = new CliRun();
        await using var intake = await AcceptingAsync(cli);
        var (code, _, error) = await cli.RunAsync("webhooks", "replay", "snipcart/order-completed", "--new-id");
        Assert.Equal(2, code);
        Assert.Contains("--as-edit", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_recording_names_those_that_are_there()
    {
        using var cli = new CliRun();
        await using var intake = await AcceptingAsync(cli);
        var (code, _, error) = await cli.RunAsync("webhooks", "replay", "sanity/article-exploded");
        Assert.Equal(2, code);
        Assert.Contains("sanity/article-published", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_client_names_those_that_are_there()
    {
        using var cli = new CliRun();
        await using var intake = await AcceptingAsync(cli);
        var (code, _, error) = await cli.RunAsync("webhooks", "replay", "sanity/article-published", "--client", "nobody");
        Assert.Equal(1, code);
        Assert.Contains("editorial-store", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Intake_that_is_not_there_is_unavailable()
    {
        using var cli = new CliRun();
        var intake = await ReceivingServer.StartAsync(_ => (200, ""));
        cli.WriteRunFile(new() { ["webhooks"] = intake.Address.ToString() });
        await intake.DisposeAsync();
        Assert.Equal(3, (await cli.RunAsync("webhooks", "replay", "sanity/article-published")).Code);
    }

    [Fact]
    public async Task Process_that_a_host_started_takes_all_from_its_environment()
    {
        using var cli = new CliRun();
        cli.WriteRunFile(new() { ["webhooks"] = "http://127.0.0.1:1" });
        await using var intake = await ReceivingServer.StartAsync(_ => (200, """{"status":"accepted"}"""));
        cli.Variables["PLATFORM_PREFIX"] = "platform-test";
        cli.Variables["services__webhooks__http__0"] = intake.Address.ToString();
        cli.Variables["EDITORIAL_STORE_SANITY"] = "hosted-secret";

        Assert.Equal(0, (await cli.RunAsync("webhooks", "replay", "sanity/article-published")).Code);
        Assert.IsType<VerificationResult.Verified>(Sanity.Verify(Assert.Single(intake.Received), DemoClient.Secrets("hosted-secret"), DemoClient.Config));
    }

    [Fact]
    public async Task Run_file_wins_over_the_shell()
    {
        using var cli = new CliRun();
        await using var intake = await AcceptingAsync(cli);
        cli.Variables["EDITORIAL_STORE_SANITY"] = "another";
        await cli.RunAsync("webhooks", "replay", "sanity/article-published");
        Assert.IsType<VerificationResult.Verified>(Sanity.Verify(Assert.Single(intake.Received), DemoClient.Secrets("sanity-secret"), DemoClient.Config));
    }

    private static async Task<ReceivingServer> AcceptingAsync(CliRun cli)
    {
        var intake = await ReceivingServer.StartAsync(_ => (200, """{"status":"accepted","delivery_id":"dlv_1","events":1}"""));
        cli.WriteRunFile(new() { ["webhooks"] = intake.Address.ToString() });
        return intake;
    }
}
