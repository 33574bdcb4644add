using Platform.Domain.Clients;
using Platform.Providers;
using Platform.Tests.Emulators;
using Platform.Tests.Providers;
using Platform.Tests.Providers.Recordings;
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

    [Fact]
    public async Task Several_recordings_and_patterns_are_sent_once_each_in_their_order()
    {
        using var cli = new CliRun();
        await using var intake = await AcceptingAsync(cli);
        var outcomes = (await cli.JsonAsync("webhooks", "replay", "sanity/article-d*", "sanity/article-deleted", "sanity/product-price-changed")).AsArray();
        Assert.Equal(["sanity/article-deleted", "sanity/article-draft", "sanity/product-price-changed"], outcomes.Select(outcome => (string?)outcome!["recording"]));
        Assert.Equal(3, intake.Received.Count);
    }

    [Theory]
    [InlineData("sanity")]
    [InlineData("sanity/*")]
    [InlineData("sanity/")]
    public async Task Folder_of_recordings_is_all_of_them(string named)
    {
        using var cli = new CliRun();
        await using var intake = await AcceptingAsync(cli);
        await cli.RunAsync("webhooks", "replay", named);
        Assert.Equal(RecordedCase.Names.Count(name => name.StartsWith("sanity/", StringComparison.Ordinal)), intake.Received.Count);
    }

    [Fact]
    public async Task Folder_elsewhere_is_all_of_its_recordings()
    {
        using var cli = new CliRun();
        await using var intake = await AcceptingAsync(cli);
        cli.Write("mine/sanity/one/request.http", "POST /webhooks/sanity HTTP/1.1\nidempotency-key: 1\n\n{}");
        cli.Write("mine/sanity/two/request.http", "POST /webhooks/sanity HTTP/1.1\nidempotency-key: 2\n\n{}");
        Assert.Equal(0, (await cli.RunAsync("webhooks", "replay", "mine")).Code);
        Assert.Equal(2, intake.Received.Count);
    }

    [Fact]
    public async Task All_recordings_are_named_and_summed_up()
    {
        using var cli = new CliRun();
        await using var standIn = await ReceivingServer.StartAsync(_ => (200, "{}"));
        await using var intake = await ReceivingServer.StartAsync(_ => (200, """{"status":"accepted"}"""));
        cli.WriteRunFile(new() { ["webhooks"] = intake.Address.ToString(), ["snipcart"] = standIn.Address.ToString() }, secrets: EverySecret);
        var (code, output, error) = await cli.RunAsync("webhooks", "replay", "--all");

        Assert.True(code == 0, error);
        Assert.Contains("sanity/article-deleted: accepted (200", output, StringComparison.Ordinal);
        Assert.Contains($"{RecordedCase.Names.Count} sent in ", output, StringComparison.Ordinal);
        Assert.Contains($"{RecordedCase.Names.Count} accepted", output, StringComparison.Ordinal);
        Assert.Contains("latency: half within ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rate_sums_up_and_tells_only_what_was_not_taken()
    {
        using var cli = new CliRun();
        var sent = 0;
        await using var intake = await ReceivingServer.StartAsync(_ => Interlocked.Increment(ref sent) == 2 ? (503, """{"code":"store_unavailable"}""") : (200, """{"status":"accepted"}"""));
        cli.WriteRunFile(new() { ["webhooks"] = intake.Address.ToString() });

        var (code, output, _) = await cli.RunAsync("webhooks", "replay", "sanity/article-published", "--as-edit", "--times", "20", "--rate", "500");

        Assert.Equal(1, code);
        var lines = output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("store_unavailable (503", lines[0], StringComparison.Ordinal);
        Assert.Contains("19 accepted, 1 store_unavailable", lines[1], StringComparison.Ordinal);
        Assert.Equal(20, intake.Received.Count);
    }

    [Fact]
    public async Task Intake_that_vanishes_during_a_rate_is_unavailable()
    {
        using var cli = new CliRun();
        var intake = await ReceivingServer.StartAsync(_ => (200, ""));
        cli.WriteRunFile(new() { ["webhooks"] = intake.Address.ToString() });
        await intake.DisposeAsync();
        var (code, output, _) = await cli.RunAsync("webhooks", "replay", "sanity/article-published", "--rate", "100", "--times", "2");
        Assert.Equal(3, code);
        Assert.Contains("2 unreachable", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("signature", 401, """{"code":"signature_mismatch"}""", 0)]
    [InlineData("body", 400, """{"code":"json_invalid"}""", 0)]
    [InlineData("time", 401, """{"code":"time_outside_window"}""", 0)]
    [InlineData("signature", 200, """{"status":"accepted"}""", 1)]
    [InlineData("signature", 404, """{"code":"client_unknown"}""", 1)]
    [InlineData("signature", 503, """{"code":"store_unavailable"}""", 1)]
    [InlineData("signature", 401, "<html>", 1)]
    public async Task Corrupted_webhook_must_be_refused_for_what_is_wrong(string corrupt, int status, string body, int expected)
    {
        using var cli = new CliRun();
        await using var intake = await ReceivingServer.StartAsync(_ => (status, body));
        cli.WriteRunFile(new() { ["webhooks"] = intake.Address.ToString() });
        Assert.Equal(expected, (await cli.RunAsync("webhooks", "replay", "sanity/article-published", "--corrupt", corrupt)).Code);
    }

    [Fact]
    public async Task Corrupted_signature_and_body_do_not_verify()
    {
        using var cli = new CliRun();
        await using var intake = await AcceptingAsync(cli);
        foreach (var corrupt in new[] { "signature", "body" })
            await cli.RunAsync("webhooks", "replay", "sanity/article-published", "--corrupt", corrupt);
        Assert.Equal(2, intake.Received.Count);
        Assert.All(intake.Received, request => Assert.IsType<VerificationResult.Refused>(Sanity.Verify(request, DemoClient.Secrets("sanity-secret"), DemoClient.Config)));
    }

    [Fact]
    public async Task Corrupted_token_is_one_that_nobody_issued()
    {
        using var cli = new CliRun();
        await using var standIn = await ReceivingServer.StartAsync(_ => (204, ""));
        await using var intake = await ReceivingServer.StartAsync(_ => (401, """{"code":"token_invalid"}"""));
        cli.WriteRunFile(new() { ["webhooks"] = intake.Address.ToString(), ["snipcart"] = standIn.Address.ToString() });
        Assert.Equal(0, (await cli.RunAsync("webhooks", "replay", "snipcart/order-completed", "--corrupt", "signature")).Code);
        Assert.Empty(standIn.Received);
    }

    [Fact]
    public async Task Time_is_not_corrupted_where_none_is_signed()
    {
        using var cli = new CliRun();
        await using var intake = await AcceptingAsync(cli);
        var (code, _, error) = await cli.RunAsync("webhooks", "replay", "snipcart/order-completed", "--corrupt", "time");
        Assert.Equal(2, code);
        Assert.Contains("signs no time", error, StringComparison.Ordinal);
        Assert.Empty(intake.Received);
    }

    /// <summary>Each client's secret of each provider, as the clients' files name them.</summary>
    private static Dictionary<string, string> EverySecret => ClientDirectory.Load(Repository.PathOf("clients"), "dev").All
        .SelectMany(client => client.Webhooks.Secrets.Values)
        .SelectMany(references => references)
        .Select(reference => reference.Ref.Replace("env:", "", StringComparison.Ordinal))
        .Distinct()
        .ToDictionary(name => name, _ => "secret");

    private static async Task<ReceivingServer> AcceptingAsync(CliRun cli)
    {
        var intake = await ReceivingServer.StartAsync(_ => (200, """{"status":"accepted","delivery_id":"dlv_1","events":1}"""));
        cli.WriteRunFile(new() { ["webhooks"] = intake.Address.ToString() });
        return intake;
    }
}
