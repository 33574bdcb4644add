using System.Text.Json.Nodes;
using Platform.Tests.Providers.Replay;

namespace Platform.Tests.Cli;

public sealed class SyncContentCommandTests
{
    private static readonly string[] Steps =
    [
        """{"client_id":"budget-startup","phase":"read","provider":"decap","items":12,"changed":3,"faults":["posts/a.md:3: no YAML"],"not_read":["snipcart"],"cursor":"second"}""",
        """{"client_id":"budget-startup","phase":"compose","items":14,"changed":2,"not_read":["snipcart"]}""",
    ];

    [Fact]
    public async Task Steps_are_asked_for_one_after_the_other_until_the_last()
    {
        using var cli = new CliRun();
        await using var api = await StartAsync();
        cli.WriteRunFile(new() { ["content"] = api.Address.ToString() });

        var (code, output, _) = await cli.RunAsync("content", "sync", "--client", "budget-startup");

        Assert.Equal(0, code);
        Assert.Contains("12 read from decap, 3 changed", output, StringComparison.Ordinal);
        Assert.Contains("budget-startup: 12 read, 0 withdrawn, 5 changed; the content is complete.", output, StringComparison.Ordinal);
        Assert.Contains("not read: posts/a.md:3: no YAML", output, StringComparison.Ordinal);
        Assert.Contains("snipcart has no catalogue", output, StringComparison.Ordinal);
        Assert.Equal([null, "second"], api.Received.Select(request => (string?)JsonNode.Parse(request.Body.Span)!["cursor"]));
        Assert.All(api.Received, request => Assert.Equal(("/content/sync", "operator-key-of-tests"), (request.Path, request.Header("X-Operator-Key"))));
    }

    [Fact]
    public async Task Deployments_one_address_answers_for_all_its_services()
    {
        using var cli = new CliRun();
        await using var api = await StartAsync();
        cli.WriteRunFile(new() { ["content"] = "http://127.0.0.1:1" });
        (cli.Variables["PLATFORM_API"], cli.Variables["PLATFORM_OPERATOR_KEY"]) = (api.Address.ToString(), "key-of-the-deployment");

        Assert.Equal("12", (await cli.JsonAsync("content", "sync", "--client", "budget-startup"))["read"]!.ToString());
        Assert.All(api.Received, request => Assert.Equal("key-of-the-deployment", request.Header("X-Operator-Key")));
    }

    [Fact]
    public async Task Client_in_direct_mode_has_nothing_to_fill()
    {
        using var cli = new CliRun();
        await using var api = await StartAsync();
        cli.WriteRunFile(new() { ["content"] = api.Address.ToString() });

        var (code, _, error) = await cli.RunAsync("content", "sync", "--client", "developer-docs");

        Assert.NotEqual(0, code);
        Assert.Contains("builds start --client developer-docs", error, StringComparison.Ordinal);
        Assert.Empty(api.Received);
    }

    [Fact]
    public async Task Source_that_can_not_be_read_is_told_with_its_fix()
    {
        using var cli = new CliRun();
        await using var api = await ReceivingServer.StartAsync(_ => (502, """{"code":"source_unreadable","detail":"Sanity refuses the token (401).","fix":"Mend it."}"""));
        cli.WriteRunFile(new() { ["content"] = api.Address.ToString() });

        var (code, _, error) = await cli.RunAsync("content", "sync");

        Assert.NotEqual(0, code);
        Assert.Contains("Sanity refuses the token (401).", error, StringComparison.Ordinal);
        Assert.Contains("Mend it.", error, StringComparison.Ordinal);
    }

    private static Task<ReceivingServer> StartAsync()
    {
        var asked = 0;
        return ReceivingServer.StartAsync(_ => (200, Steps[asked++]));
    }
}
