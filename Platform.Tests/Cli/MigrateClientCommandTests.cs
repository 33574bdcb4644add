using System.Text.Json.Nodes;
using Platform.Cli.Commands.Clients.Migrating;
using Platform.Domain.Clients;
using Platform.Tests.Emulators;

namespace Platform.Tests.Cli;

public sealed class MigrateClientCommandTests : IDisposable
{
    private readonly CliRun _cli = new();
    private readonly string _file;

    public MigrateClientCommandTests()
    {
        _file = _cli.Write("clients/editorial-store.json", File.ReadAllText(Repository.PathOf("clients", "editorial-store.json")).Replace("\"delivery_model\"", "\"agency_note\": [1, 2],\n  \"delivery_model\"", StringComparison.Ordinal));
        _cli.Variables["PLATFORM_CLIENTS"] = Path.Combine(_cli.Folder, "clients");
    }

    [Fact]
    public async Task Another_CMS_changes_its_own_lines_only()
    {
        var before = await File.ReadAllTextAsync(_file, TestContext.Current.CancellationToken);
        var (code, output, error) = await _cli.RunAsync("clients", "migrate", "editorial-store", "--to-cms", "contentful", "--setting", "space_id=cfexampleapi");
        Assert.True(code == 0, error);
        var after = await File.ReadAllTextAsync(_file, TestContext.Current.CancellationToken);
        Assert.Contains("\"agency_note\": [1, 2],", after, StringComparison.Ordinal);
        Assert.Contains("\"settings\": { \"public_api_key\": ", after, StringComparison.Ordinal);
        Assert.DoesNotContain("sanity", JsonNode.Parse(after)!["service_integration"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("EditorialStore-Prod-SanitySnipcartComposedStack", (string?)JsonNode.Parse(after)!["deploy"]!["stack_name"]);
        Assert.Equal("""[{"ref":"env:EDITORIAL_STORE_CONTENTFUL"}]""", JsonNode.Parse(after)!["webhooks"]!["secrets"]!["contentful"]!.ToJsonString());
        Assert.Equal("contentful", ClientFile.Parse("client", after).ServiceIntegration.CmsConfig!.Provider.Value);
        Assert.Contains("Set the secrets: env:EDITORIAL_STORE_CONTENTFUL", output, StringComparison.Ordinal);
        Assert.True(before.Split('\n').Except(after.Split('\n')).Count() <= 6);
    }

    [Fact]
    public async Task Dry_run_writes_nothing_and_tells_the_same()
    {
        var before = await File.ReadAllTextAsync(_file, TestContext.Current.CancellationToken);
        var told = await _cli.JsonAsync("clients", "migrate", "editorial-store", "--to-shop", "none", "--to-mode", "direct", "--dry-run");
        Assert.Equal(before, await File.ReadAllTextAsync(_file, TestContext.Current.CancellationToken));
        Assert.False((bool)told["written"]!);
        Assert.Contains(told["kept"]!.AsArray(), part => (string)part!["kind"]! == "site bucket");
        Assert.Contains(told["removed"]!.AsArray(), part => (string)part!["name"]! == "editorial-store-prod-unified-content-cache" && (bool)part["holds_data"]!);
        Assert.Contains(told["added"]!.AsArray(), part => (string)part!["name"]! == "editorial-store-prod-direct");
        Assert.True((decimal)told["from"]!["saas_usd"]! > (decimal)told["to"]!["saas_usd"]!);
    }

    [Fact]
    public async Task There_and_back_the_file_says_the_same_but_for_the_stacks_name()
    {
        var before = ClientFile.Parse("client", await File.ReadAllTextAsync(_file, TestContext.Current.CancellationToken));
        foreach (string[] move in (string[][])[["--to-shop", "none"], ["--to-shop", "snipcart", "--to-engine", "eleventy", "--setting", "public_api_key=ZGVtby1wdWJsaWMta2V5LWVkaXRvcmlhbC1zdG9yZQ", "--setting", "currency=EUR", "--setting", "mode=Live"]])
            Assert.Equal(0, (await _cli.RunAsync(["clients", "migrate", "editorial-store", .. move])).Code);
        var after = ClientFile.Parse("client", await File.ReadAllTextAsync(_file, TestContext.Current.CancellationToken));
        Assert.Equal(ClientFile.Text(before with { Deploy = before.Deploy with { StackName = before.StackName } }), ClientFile.Text(after));
    }

    [Fact]
    public async Task What_is_not_possible_is_told_and_nothing_is_written()
    {
        var before = await File.ReadAllTextAsync(_file, TestContext.Current.CancellationToken);
        var (code, _, error) = await _cli.RunAsync("clients", "migrate", "editorial-store", "--to-mode", "direct");
        Assert.Equal(1, code);
        Assert.Contains("$.service_integration.integration_mode", error, StringComparison.Ordinal);
        Assert.Equal(2, (await _cli.RunAsync("clients", "migrate", "editorial-store")).Code);
        Assert.Contains("sanity", (await _cli.RunAsync("clients", "migrate", "editorial-store", "--to-cms", "sanitty")).Error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(_file, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("""{ "a": 1 }""", "{ \"a\": 1,\n  \"b\": {\n    \"c\": 2\n  } }")]
    [InlineData("{}", "{\n  \"b\": {\n    \"c\": 2\n  }\n}")]
    [InlineData("""{ "b": { "c": [3, 4] }, "é": 1 }""", """{ "b": { "c": 2 }, "é": 1 }""")]
    public void Member_is_set_where_it_is_or_at_the_end(string text, string expected) => Assert.Equal(expected, new EditedJson(text).Set(2, "b", "c").Text);

    [Theory]
    [InlineData("""{ "b": 1, "c": 2 }""", """{ "c": 2 }""")]
    [InlineData("""{ "a": 0, "b": [1, 2] }""", """{ "a": 0 }""")]
    [InlineData("""{ "b": 1 }""", "{}")]
    [InlineData("""{ "a": 1 }""", """{ "a": 1 }""")]
    public void Member_is_taken_out_with_its_comma(string text, string expected) => Assert.Equal(expected, new EditedJson(text).Remove("b").Text);

    public void Dispose() => _cli.Dispose();
}
