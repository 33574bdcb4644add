using System.Text.Json.Nodes;
using Platform.Domain.Clients;
using Platform.Domain.Clients.Validation;
using Platform.Tests.Emulators;

namespace Platform.Tests.Domain.Clients;

public sealed class OverrideTests
{
    private static readonly string Demo = File.ReadAllText(Repository.PathOf("clients", "editorial-store.json"));

    [Theory]
    [InlineData("another-store")]
    [InlineData("editorial-store")]
    public void Client_id_is_no_override(string id) =>
        Assert.Contains(Faults($$"""{ "client_id": "{{id}}" }""", "dev"), f => f.Path == "$.client_id" && f.Value == id);

    [Fact]
    public void Deployment_overrides_what_only_it_knows_of_the_clients_it_names()
    {
        var folder = Directory.CreateTempSubdirectory("clients-");
        try
        {
            foreach (var id in (string[])["one", "two"])
            {
                File.WriteAllText(Path.Combine(folder.FullName, $"{id}.json"), $$"""
                    { "client_id": "{{id}}", "company_name": "C", "domain": "c.example", "contact_email": "studio@c.example", "service_tier": "tier2",
                      "service_integration": { "service_type": "cms_tier", "integration_mode": "direct", "ssg_engine": "astro", "cms_config": { "provider": "sanity", "settings": { "dataset": "production" } } } }
                    """);
            }

            var clients = ClientDirectory.Load(folder.FullName, "prod", """{"one":{"site":{"distribution_id":"E1"},"service_integration":{"cms_config":{"settings":{"project_id":"abc12345"}}}}}""");

            Assert.Equal(("E1", "abc12345", "production"), (clients.Find(new("one"))!.Site.DistributionId, clients.Find(new("one"))!.SettingsOf(new("sanity"))["project_id"], clients.Find(new("one"))!.SettingsOf(new("sanity"))["dataset"]));
            Assert.Null(clients.Find(new("two"))!.Site.DistributionId);
            Assert.Contains("PLATFORM_CLIENT_OVERRIDES", Assert.Throws<ClientFileException>(() => ClientDirectory.Load(folder.FullName, "prod", "{")).Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Environment_is_the_file_names()
    {
        Assert.Equal("$.environment", Assert.Single(Faults("""{ "environment": "staging" }""", "dev")).Path);
        Assert.Empty(Faults("""{ "environment": "dev" }""", "dev"));
        Assert.Empty(Faults("{}", "dev"));
        Assert.Equal("$.environment", Assert.Single(Faults("{}", "test")).Path);
        Assert.Equal("editorial-store-dev", ClientFile.Parse("editorial-store.json", Demo, "{}", "dev").ResourcePrefix);
    }

    [Theory]
    [InlineData("{}", true)]
    [InlineData("""{ "deploy": { "event_layer": "shared" } }""", true)]
    [InlineData("""{ "deploy": { "stack_name": "EditorialStore" } }""", true)]
    [InlineData("""{ "deploy": { "stack_name": "EditorialStore-Dev" } }""", false)]
    [InlineData("""{ "deploy": { "stack_name": null } }""", false)]
    public void Stack_of_one_environment_is_no_others(string overrides, bool fault)
    {
        var client = JsonNode.Parse(Demo)!;
        client["deploy"] = new JsonObject { ["stack_name"] = "EditorialStore" };
        var faults = ClientValidation.OfFile(client.ToJsonString(), overrides, deployable: true, "dev");
        Assert.Equal(fault ? ["$.deploy.stack_name"] : [], faults.Select(f => f.Path));
    }

    [Fact]
    public void Faults_of_the_overrides_and_of_the_whole_come_at_once() =>
        Assert.Equal(
            ["$.client_id", "$.environment", "$.domain", "$.builds.daily_budget"],
            Faults("""{ "client_id": "editorial-store", "environment": "staging", "domain": "nowhere", "builds": { "daily_budget": 0 } }""", "dev").Select(f => f.Path));

    [Fact]
    public void Misspelt_member_of_the_overrides_is_a_fault() =>
        Assert.Contains("Did you mean builds?", Assert.Single(Faults("""{ "bulds": {} }""", "dev")).Fix, StringComparison.Ordinal);

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    public void Overrides_that_are_no_json_object_are_one_fault(string overrides) =>
        Assert.Contains("overrides", Assert.Single(Faults(overrides, "dev")).Rule, StringComparison.Ordinal);

    [Fact]
    public void Directory_reads_clients_and_passes_over_schemas()
    {
        var folder = Directory.CreateTempSubdirectory("platform-clients-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "editorial-store.json"), Demo);
            File.WriteAllText(Path.Combine(folder.FullName, "editorial-store.staging.json"), """{ "company_name": "Staged" }""");
            File.WriteAllText(Path.Combine(folder.FullName, "client.schema.json"), "not read");
            File.WriteAllText(Path.Combine(folder.FullName, "client.override.schema.json"), "not read");

            var staged = Assert.Single(ClientDirectory.Load(folder.FullName, "staging").All);
            Assert.Equal(("Staged", "staging"), (staged.CompanyName, staged.Environment));
            Assert.Equal("prod", Assert.Single(ClientDirectory.Load(folder.FullName, "prod").All).Environment);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IReadOnlyList<ClientFault> Faults(string overrides, string environment) => ClientValidation.OfFile(Demo, overrides, deployable: true, environment);
}
