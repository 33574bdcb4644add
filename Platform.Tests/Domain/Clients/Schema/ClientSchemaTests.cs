using System.Text.Json.Nodes;
using Platform.Domain.Clients;
using Platform.Domain.Clients.Schema;
using Platform.Domain.Clients.Templates;
using Platform.Domain.Clients.Validation;
using Platform.Domain.Json;
using Platform.Tests.Emulators;

namespace Platform.Tests.Domain.Clients.Schema;

public sealed class ClientSchemaTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(ClientSchema.Json())!.AsObject();
    private static readonly JsonObject OverrideSchema = JsonNode.Parse(ClientSchema.OverrideJson())!.AsObject();
    private static readonly string Demo = File.ReadAllText(Repository.PathOf("clients", "editorial-store.json"));

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Repository.PathOf("clients"), "*.json").Select(file => Path.GetFileName(file)).Where(name => !name.EndsWith(".schema.json", StringComparison.Ordinal))];

    [Theory]
    [InlineData(ClientSchema.FileName)]
    [InlineData(ClientSchema.OverrideFileName)]
    public void Schema_in_the_repository_is_the_generated_one(string name)
    {
        var file = Repository.PathOf("clients", name);
        var generated = name == ClientSchema.FileName ? ClientSchema.Json() : ClientSchema.OverrideJson();
        if (Environment.GetEnvironmentVariable("PLATFORM_WRITE_DOCS") == "1")
            File.WriteAllText(file, generated);

        Assert.True(File.ReadAllText(file) == generated, $"clients/{name} is not what the code generates: run this test with PLATFORM_WRITE_DOCS=1.");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Client_file_names_its_schema_and_conforms_to_it(string name)
    {
        var file = JsonNode.Parse(File.ReadAllText(Repository.PathOf("clients", name)))!;
        var overrides = Path.GetFileNameWithoutExtension(name).Contains('.', StringComparison.Ordinal);

        Assert.Equal(overrides ? ClientFile.OverrideSchemaReference : ClientFile.SchemaReference, (string?)file["$schema"]);
        Assert.Empty(JsonSchemaCheck.Faults(file, overrides ? OverrideSchema : Schema));
    }

    [Fact]
    public void What_a_template_makes_conforms() => Assert.All(ClientTemplates.All, template =>
    {
        var client = template.Create(new("demo", "Demo", "demo.example", "studio@demo.example"));
        Assert.Empty(JsonSchemaCheck.Faults(System.Text.Json.JsonSerializer.SerializeToNode(client, PlatformJson.Options), Schema));
    });

    // Where the schema sees a fault, validation sees one at the same place, so that an editor never contradicts the tool.
    [Theory]
    [InlineData("client_id", "\"Editorial_Store\"")]
    [InlineData("company_name", "\" \"")]
    [InlineData("domain", "\"https://shop.example\"")]
    [InlineData("contact_email", "\"studio\"")]
    [InlineData("environment", "\"production\"")]
    [InlineData("service_tier", "\"tier9\"")]
    [InlineData("service_tier", "1")]
    [InlineData("management_model", "\"technical\"")]
    [InlineData("service_integration.ssg_engine", "\"frontpage\"")]
    [InlineData("service_integration.ssg_engine", "\"jekyll\"")]
    [InlineData("service_integration.integration_mode", "\"direct\"")]
    [InlineData("service_integration.cms_config", "null")]
    [InlineData("service_integration.cms_config.provider", "\"snipcart\"")]
    [InlineData("service_integration.cms_config.settings.projectid", "\"zp7mbokg\"")]
    [InlineData("service_integration.cms_config.settings.project_id", "\"Not An Id\"")]
    [InlineData("service_integration.cms_config.admin_users", "[\"editor\"]")]
    [InlineData("service_integration.ecommerce_config.settings.currency", "\"Euro\"")]
    [InlineData("service_integration.ecommerce_config.settings.mode", "\"Production\"")]
    [InlineData("service_integration.enable_webhooks", "\"yes\"")]
    [InlineData("webhooks.secrets.sanity", "[{ \"ref\": \"the-secret-itself\" }]")]
    [InlineData("webhooks.secrets.wordpress", "[]")]
    [InlineData("webhooks.time_window_seconds", "0")]
    [InlineData("webhooks.raw_body_hours", "721")]
    [InlineData("content", "{ \"default_locale\": \"English\" }")]
    [InlineData("content", "{ \"mapping\": { \"blogPost\": \"post\" } }")]
    [InlineData("content", "{ \"git\": { \"branch\": \"main\" } }")]
    [InlineData("content", "{ \"git\": { \"url\": \"https://user:word@git.example/a/b.git\" } }")]
    [InlineData("content", "{ \"git\": { \"url\": \"https://git.example/a/b.git\", \"branch\": \"a..b\" } }")]
    [InlineData("builds", "{ \"quiet_seconds\": 86401, \"longest_wait_seconds\": 86400 }")]
    [InlineData("builds", "{ \"quiet_seconds\": 1.5 }")]
    [InlineData("builds", "{ \"daily_budget\": 0 }")]
    [InlineData("site", "{ \"template\": \"../etc\" }")]
    [InlineData("site", "{ \"freshness\": \"soon\" }")]
    [InlineData("deploy", "{ \"stack_name\": \"1st\" }")]
    [InlineData("deploy", "{ \"event_layer\": \"mine\" }")]
    [InlineData("deploy", "{ \"edge_group\": \"Edge 1\" }")]
    [InlineData("deploy", "{ \"hosted_zone\": \"shop.example\" }")]
    [InlineData("deploy", "{ \"certificate_arn\": \"arn:aws:acm:eu-central-1:111122223333:certificate/12345678-1234-1234-1234-123456789012\" }")]
    [InlineData("deploy", "{ \"defaults\": \"v0\" }")]
    [InlineData("deploy", "{ \"monthly_budget_usd\": 0 }")]
    [InlineData("bilds", "{}")]
    public void Schema_and_validation_refuse_the_same(string path, string json)
    {
        var client = JsonNode.Parse(Demo)!;
        Assert.Empty(JsonSchemaCheck.Faults(client, Schema));
        Set(client, path, JsonNode.Parse(json));

        Assert.NotEmpty(JsonSchemaCheck.Faults(client, Schema));
        Assert.NotEmpty(ClientValidation.OfFile(client.ToJsonString(), null, deployable: false));
    }

    [Fact]
    public void Overrides_require_nothing_and_may_not_say_who_the_client_is()
    {
        Assert.Empty(JsonSchemaCheck.Faults(JsonNode.Parse("""{ "content": { "git": { "url": "git/a.git" } }, "webhooks": { "secrets": { "git": [{ "ref": "env:A" }] } } }"""), OverrideSchema));
        Assert.Equal("$.client_id: false", Assert.Single(JsonSchemaCheck.Faults(JsonNode.Parse("""{ "client_id": "another" }"""), OverrideSchema)));
        Assert.NotEmpty(JsonSchemaCheck.Faults(JsonNode.Parse("""{ "webhooks": { "secrets": { "git": [{ "until": null }] } } }"""), OverrideSchema));
    }

    [Fact]
    public void Defaults_of_the_schema_are_the_records()
    {
        var builds = Schema["properties"]!["builds"]!["properties"]!;
        Assert.Equal((30, 300, 100), ((int)builds["quiet_seconds"]!["default"]!, (int)builds["longest_wait_seconds"]!["default"]!, (int)builds["daily_budget"]!["default"]!));
        Assert.Equal("prod", (string?)Schema["properties"]!["environment"]!["default"]);
        Assert.True((bool)Schema["properties"]!["service_integration"]!["properties"]!["enable_caching"]!["default"]!);
        Assert.Equal(("own", "v1"), ((string?)Schema["properties"]!["deploy"]!["properties"]!["event_layer"]!["default"], (string?)Schema["properties"]!["deploy"]!["properties"]!["defaults"]!["default"]));
    }

    [Fact]
    public void Every_description_stands_at_a_member()
    {
        using var data = typeof(ClientSchema).Assembly.GetManifestResourceStream("clients/descriptions.json")!;
        var told = Descriptions(Schema).ToHashSet();
        Assert.All(JsonNode.Parse(data)!.AsObject(), entry => Assert.Contains((string)entry.Value!, told));
    }

    private static IEnumerable<string> Descriptions(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(member => member is { Key: "description", Value: JsonValue text } ? [(string)text!] : Descriptions(member.Value)),
        JsonArray a => a.SelectMany(Descriptions),
        _ => [],
    };

    private static void Set(JsonNode node, string path, JsonNode? value)
    {
        var names = path.Split('.');
        foreach (var name in names[..^1])
            node = node[name] ??= new JsonObject();
        node[names[^1]] = value;
    }
}
