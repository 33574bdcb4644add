using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.Tests.Emulators;

namespace Platform.Tests.Domain.Clients;

public sealed class ClientFileTests
{
    private const string Smallest = """
        { "client_id": "demo", "company_name": "Demo", "domain": "demo.example", "contact_email": "studio@demo.example", "service_tier": "tier1",
          "service_integration": { "service_type": "static_site", "integration_mode": "direct", "ssg_engine": "eleventy" } }
        """;

    [Fact]
    public void What_a_file_leaves_out_has_its_default()
    {
        var client = ClientFile.Parse("demo.json", Smallest);

        Assert.Equal(("prod", "demo-prod", DeliveryModel.Hosted), (client.Environment, client.ResourcePrefix, client.DeliveryModel));
        Assert.Equal((300, 72), (client.Webhooks.TimeWindowSeconds, client.Webhooks.RawBodyHours));
        Assert.Equal((30, 300, 100), (client.Builds.QuietSeconds, client.Builds.LongestWaitSeconds, client.Builds.DailyBudget));
        Assert.Equal("en", client.Content.DefaultLocale);
        Assert.Equal(("default", SiteFreshness.Invalidate, 5), (client.Site.Template, client.Site.Freshness, client.Site.MaxInvalidationPaths));
        Assert.Empty(client.Webhooks.Secrets);
        Assert.Empty(client.Providers);
    }

    [Fact]
    public void Section_that_sets_one_value_keeps_the_others_defaults()
    {
        var client = ClientFile.Parse("demo.json", Smallest, """{ "builds": { "quiet_seconds": 2 } }""");
        Assert.Equal((2, 300, 100), (client.Builds.QuietSeconds, client.Builds.LongestWaitSeconds, client.Builds.DailyBudget));
    }

    [Fact]
    public void Overrides_merge_objects_and_replace_arrays()
    {
        const string secrets = """{ "webhooks": { "raw_body_hours": 1, "secrets": { "sanity": [{ "ref": "env:A" }, { "ref": "env:B" }] } } }""";
        var client = ClientFile.Parse("demo.json", Merged(Smallest, secrets), """{ "webhooks": { "secrets": { "sanity": [{ "ref": "env:C" }] } } }""");

        Assert.Equal("env:C", Assert.Single(client.Webhooks.Secrets[new ProviderId("sanity")]).Ref);
        Assert.Equal(1, client.Webhooks.RawBodyHours);
    }

    [Theory]
    [InlineData("[]", "JSON object")]
    [InlineData("{", "demo.json")]
    [InlineData("{}", "client_id")]
    public void Fault_names_the_file_and_the_cause(string json, string told) =>
        Assert.Contains(told, Assert.Throws<ClientFileException>(() => ClientFile.Parse("demo.json", json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Unknown_engine_words_of_an_enumeration_are_refused() =>
        Assert.Throws<ClientFileException>(() => ClientFile.Parse("demo.json", Smallest.Replace("\"direct\"", "\"sometimes\"", StringComparison.Ordinal)));

    [Fact]
    public void Demo_client_is_composed_of_sanity_and_snipcart_and_builds_fast_in_development()
    {
        var folder = Repository.PathOf("clients");
        var dev = ClientDirectory.Load(folder, "dev").Find(new("editorial-store"))!;
        var prod = ClientDirectory.Load(folder, "prod").Find(new("editorial-store"))!;

        Assert.Equal(["sanity", "snipcart"], dev.Providers.Select(p => p.Value));
        Assert.Equal(("dev", "prod"), (dev.Environment, prod.Environment));
        Assert.True(dev.Builds.QuietSeconds < prod.Builds.QuietSeconds);
        Assert.Equal(100, dev.Builds.DailyBudget);
    }

    [Fact]
    public void Flags_are_on_and_nobody_administers_unless_the_file_says_so()
    {
        var plain = ClientFile.Parse("demo.json", Smallest).ServiceIntegration;
        Assert.True(plain is { EnableWebhooks: true, EnableCaching: true });

        var client = ClientFile.Parse("demo.json", File.ReadAllText(Repository.PathOf("clients", "editorial-store.json")), """
            { "service_integration": { "enable_webhooks": false, "enable_caching": false, "cms_config": { "admin_users": ["ada@editorial-store.example"] } } }
            """);
        Assert.True(client.ServiceIntegration is { EnableWebhooks: false, EnableCaching: false });
        Assert.Equal(["ada@editorial-store.example"], client.ServiceIntegration.CmsConfig!.AdminUsers);
        Assert.Empty(client.WebhookProviders);
        Assert.NotEmpty(client.Providers);
    }

    [Theory]
    [InlineData("budget-startup")]
    [InlineData("developer-docs")]
    [InlineData("enterprise-corp")]
    public void Text_of_a_client_is_its_file_again(string id)
    {
        var file = File.ReadAllText(Repository.PathOf("clients", $"{id}.json"));
        var text = ClientFile.Text(ClientFile.Parse(id, file));

        Assert.Equal(text, ClientFile.Text(ClientFile.Parse(id, text)));
        Assert.Equal(Serialized(ClientFile.Parse(id, file)), Serialized(ClientFile.Parse(id, text)));
        Assert.StartsWith("{\n  \"$schema\": \"./client.schema.json\",\n  \"client_id\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("quiet_seconds", text, StringComparison.Ordinal);
    }

    private static string Serialized(ClientServiceConfig client) => System.Text.Json.JsonSerializer.Serialize(client, Platform.Domain.Json.PlatformJson.Options);

    private static string Merged(string json, string more) => json.TrimEnd()[..^1] + "," + more.TrimStart()[1..];
}
