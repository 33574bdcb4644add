using Platform.Domain.Catalog;
using Platform.Domain.Clients.Schema;
using Platform.Providers;

namespace Platform.Tests.Cli;

public sealed class CatalogCommandTests
{
    [Fact]
    public async Task Engines_are_listed_with_what_they_need()
    {
        using var cli = new CliRun();
        Assert.Matches(@"astro +\S+ +nodejs 22\.12 ", (await cli.RunAsync("engines", "list")).Output);
        Assert.Equal(StackCatalog.Engines.Select(engine => engine.Id), (await cli.JsonAsync("engines", "list")).AsArray().Select(engine => (string?)engine!["id"]));
    }

    [Fact]
    public async Task Providers_are_listed_with_the_proof_of_their_sender()
    {
        using var cli = new CliRun();
        var (_, output, _) = await cli.RunAsync("providers", "list");
        Assert.All(ProviderRegistry.All, provider => Assert.Contains(provider.Metadata.Scheme, output, StringComparison.Ordinal));
        var providers = (await cli.JsonAsync("providers", "list")).AsArray();
        Assert.Equal(StackCatalog.Providers.Select(provider => provider.Id.Value), providers.Select(row => (string?)row!["provider"]!["id"]));
        Assert.Equal(ProviderRegistry.All.Count, providers.Count(row => row!["webhooks"] is not null));
    }

    [Fact]
    public async Task Schemas_are_printed_as_they_stand_beside_the_clients()
    {
        using var cli = new CliRun();
        Assert.Equal(ClientSchema.Json(), (await cli.RunAsync("schema")).Output);
        Assert.Equal(ClientSchema.OverrideJson(), (await cli.RunAsync("schema", "--override")).Output);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    public async Task Script_of_a_shell_asks_the_tool(string shell)
    {
        using var cli = new CliRun();
        var (code, output, _) = await cli.RunAsync("completion", shell);
        Assert.Equal(0, code);
        Assert.Contains("[suggest:", output, StringComparison.Ordinal);
        Assert.Equal(output, (string?)(await cli.JsonAsync("completion", shell))["script"]);
        Assert.Equal(2, (await cli.RunAsync("completion", "csh")).Code);
    }

    [Theory]
    [InlineData("platform sta", "stacks")]
    [InlineData("platform stacks show san", "sanity_cms_tier")]
    [InlineData("platform stacks list --engine as", "astro")]
    [InlineData("platform stacks recommend --require budg", "budget_conscious")]
    [InlineData("platform clients new --template tier3", "tier3_enterprise_client")]
    public async Task Line_is_completed_from_the_catalog(string line, string expected)
    {
        using var cli = new CliRun();
        var (_, output, _) = await cli.RunAsync($"[suggest:{line.Length}]", line);
        Assert.Contains(expected, output.Split('\n').Select(word => word.Trim()));
    }

    [Theory]
    [InlineData("stacks", "list")]
    [InlineData("stacks", "cost")]
    [InlineData("stacks", "recommend")]
    [InlineData("clients", "new")]
    [InlineData("doctor")]
    [InlineData("mode", "choose")]
    [InlineData("builds", "list")]
    [InlineData("builds", "start")]
    [InlineData("deliveries", "list")]
    [InlineData("releases", "list")]
    [InlineData("releases", "rollback")]
    [InlineData("releases", "resume")]
    [InlineData("layer", "provision")]
    [InlineData("demo", "seed")]
    public async Task Help_ends_with_examples_and_exit_codes(params string[] command)
    {
        using var cli = new CliRun();
        var (code, output, _) = await cli.RunAsync([.. command, "--help"]);
        Assert.Equal(0, code);
        Assert.Matches($@"Examples:\s+platform {string.Join(' ', command)}", output);
        Assert.Contains("Exit codes:", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_are_written_once_and_then_as_they_should_be()
    {
        using var cli = new CliRun();
        Assert.Equal(2, (await cli.RunAsync("docs")).Code);
        cli.Write("Platform.sln", "");
        Assert.Equal(1, (await cli.RunAsync("docs", "--check")).Code);
        Assert.False(File.Exists(Path.Combine(cli.Folder, "docs", "selection.md")));
        Assert.All((await cli.JsonAsync("docs")).AsArray(), document => Assert.True((bool)document!["changed"]!));
        Assert.Equal(ClientSchema.Json(), File.ReadAllText(Path.Combine(cli.Folder, "clients", "client.schema.json")));
        Assert.Equal(0, (await cli.RunAsync("docs", "--check")).Code);
    }
}
