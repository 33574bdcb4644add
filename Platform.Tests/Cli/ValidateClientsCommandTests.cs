using Platform.Tests.Emulators;

namespace Platform.Tests.Cli;

public sealed class ValidateClientsCommandTests
{
    [Fact]
    public async Task Repositorys_clients_have_no_fault()
    {
        using var cli = new CliRun();
        var (code, output, _) = await cli.RunAsync("clients", "validate");
        Assert.Equal(0, code);
        Assert.Contains("editorial-store.json + editorial-store.dev.json: no fault", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_of_all_clients_and_environments_come_at_once()
    {
        using var cli = Folder();
        var (code, output, _) = await cli.RunAsync("clients", "validate");

        Assert.Equal(1, code);
        Assert.Contains("broken.json: 1 fault", output, StringComparison.Ordinal);
        Assert.Contains("shop.json: no fault", output, StringComparison.Ordinal);
        Assert.Contains("shop.json + shop.staging.json: 2 faults", output, StringComparison.Ordinal);
        Assert.Contains("$.builds.daily_budget: '0'", output, StringComparison.Ordinal);
        Assert.Contains("$.domain: 'nowhere'", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_client_can_be_named()
    {
        using var cli = Folder();
        Assert.Equal(1, (await cli.RunAsync("clients", "validate", "broken")).Code);
        var (code, _, error) = await cli.RunAsync("clients", "validate", "nobody");
        Assert.Equal(1, code);
        Assert.Contains("broken, shop", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_path_value_rule_and_fix()
    {
        using var cli = Folder();
        var (_, output, _) = await cli.RunAsync("clients", "validate", "shop", "--json");
        var fault = System.Text.Json.Nodes.JsonNode.Parse(output)![1]!["faults"]![0]!.AsObject();
        Assert.Equal(["path", "value", "rule", "fix"], fault.Select(p => p.Key));
    }

    private static CliRun Folder()
    {
        var cli = new CliRun();
        cli.Variables.Remove("PLATFORM_CLIENTS");
        cli.Write("clients/shop.json", File.ReadAllText(Repository.PathOf("clients", "editorial-store.json")).Replace("\"editorial-store\"", "\"shop\"", StringComparison.Ordinal));
        cli.Write("clients/shop.staging.json", """{ "domain": "nowhere", "builds": { "daily_budget": 0 } }""");
        cli.Write("clients/broken.json", "{");
        cli.Write("clients/client.schema.json", "{}");
        return cli;
    }
}
