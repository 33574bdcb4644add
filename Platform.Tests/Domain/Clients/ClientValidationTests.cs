using System.Text.Json.Nodes;
using Platform.Domain.Clients;
using Platform.Domain.Clients.Validation;
using Platform.Tests.Emulators;

namespace Platform.Tests.Domain.Clients;

public sealed class ClientValidationTests
{
    private static readonly string Demo = File.ReadAllText(Repository.PathOf("clients", "editorial-store.json"));

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Repository.PathOf("clients"), "*.json")
        .Select(file => Path.GetFileNameWithoutExtension(file))
        .Where(name => !name.EndsWith(".schema", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Demo_clients_are_deployable_in_each_environment(string file)
    {
        string Text(string name) => File.ReadAllText(Repository.PathOf("clients", $"{name}.json"));
        var faults = file.Split('.') is [var id, var environment]
            ? ClientValidation.OfFile(Text(id), Text(file), deployable: true, environment)
            : ClientValidation.OfFile(Text(file), null, deployable: true);
        Assert.Empty(faults);
    }

    [Fact]
    public void Deployable_client_without_a_cms_has_a_repository_and_a_secret_for_its_host()
    {
        var client = JsonNode.Parse(File.ReadAllText(Repository.PathOf("clients", "developer-docs.json")))!.AsObject();
        client.Remove("content");
        client["webhooks"] = new JsonObject();
        Assert.Equal("$.content.git", Assert.Single(ClientValidation.OfFile(client.ToJsonString(), null, deployable: true)).Path);
        Assert.Empty(ClientValidation.OfFile(client.ToJsonString(), null, deployable: false));

        client["content"] = new JsonObject { ["git"] = new JsonObject { ["url"] = "https://git.example/docs/website.git" } };
        Assert.Equal("$.webhooks.secrets.git", Assert.Single(ClientValidation.OfFile(client.ToJsonString(), null, deployable: true)).Path);
    }

    [Fact]
    public void Client_that_takes_no_webhooks_needs_no_secrets() => Assert.Empty(Faults(client =>
    {
        client["service_integration"]!["enable_webhooks"] = false;
        client.Remove("webhooks");
    }));

    [Theory]
    [InlineData("stack_type")]
    [InlineData("resource_prefix")]
    [InlineData("tags")]
    public void What_is_computed_is_no_member_of_the_file(string name) =>
        Assert.Equal($"$.{name}", Assert.Single(Faults(client => client[name] = "mine")).Path);

    [Fact]
    public void Number_is_no_service_tier() => Assert.Equal("$.service_tier", Assert.Single(Faults(client => client["service_tier"] = 1)).Path);

    [Fact]
    public void All_faults_come_at_once_with_path_and_value()
    {
        var faults = Faults(client =>
        {
            client["client_id"] = "Editorial_Store";
            client["domain"] = "https://editorial-store.example/";
            client["contact_email"] = "studio";
            client["builds"] = new JsonObject { ["quiet_seconds"] = 60, ["longest_wait_seconds"] = 30 };
            client["service_integration"]!["ssg_engine"] = "frontpage";
            client["service_integration"]!["integration_mode"] = "direct";
        });

        Assert.Equal(
            ["$.client_id", "$.domain", "$.contact_email", "$.service_integration.ssg_engine", "$.service_integration.integration_mode", "$.builds.longest_wait_seconds"],
            faults.Select(f => f.Path));
        Assert.Equal("https://editorial-store.example/", faults[1].Value);
        Assert.All(faults, fault => Assert.True(fault.Rule.Length > 0 && fault.Fix.Length > 0));
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("a-b-2", true)]
    [InlineData("a--b", false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("A", false)]
    [InlineData("", false)]
    [InlineData("a\n", false)]
    [InlineData("abcdefghijabcdefghijabcdefghijabcdefghijabcdefghi", true)]
    [InlineData("abcdefghijabcdefghijabcdefghijabcdefghijabcdefghij", false)]
    public void F_client_id_fits_a_host_label_behind_a_release(string id, bool valid) =>
        Assert.Equal(valid, Faults(client => client["client_id"] = id).All(f => f.Path != "$.client_id"));

    [Theory]
    [InlineData("shop.example", true)]
    [InlineData("www.shop-1.example", true)]
    [InlineData("xn--bcher-kva.example", true)]
    [InlineData("shop", false)]
    [InlineData("Shop.example", false)]
    [InlineData("shop..example", false)]
    [InlineData("-shop.example", false)]
    [InlineData("shop.example:8080", false)]
    [InlineData("127.0.0.1", false)]
    public void Domain_is_a_bare_lower_case_name(string domain, bool valid) =>
        Assert.Equal(valid, Faults(client => client["domain"] = domain).Count == 0);

    [Theory]
    [InlineData("studio+web@shop.example", true)]
    [InlineData("studio@shop", false)]
    [InlineData("@shop.example", false)]
    [InlineData("a b@shop.example", false)]
    [InlineData("a@b@shop.example", false)]
    public void Contact_is_a_mail_address(string email, bool valid) =>
        Assert.Equal(valid, Faults(client => client["contact_email"] = email).Count == 0);

    [Theory]
    [InlineData("tier1", null, "$.management_model")]
    [InlineData("tier1", "self_managed", null)]
    [InlineData("tier2", "self_managed", "$.management_model")]
    [InlineData("tier3", null, null)]
    public void Management_model_is_tier_ones(string tier, string? model, string? fault)
    {
        var faults = Faults(client =>
        {
            client["service_tier"] = tier;
            client["management_model"] = model;
        });
        Assert.Equal(fault is null ? [] : [fault], faults.Select(f => f.Path));
    }

    [Theory]
    [InlineData("static_site", new[] { "$.service_integration.cms_config", "$.service_integration.ecommerce_config" })]
    [InlineData("cms_tier", new[] { "$.service_integration.ecommerce_config" })]
    [InlineData("ecommerce_tier", new[] { "$.service_integration.cms_config" })]
    [InlineData("composed_stack", new string[0])]
    public void Service_type_says_which_parts_there_are(string type, string[] paths) =>
        Assert.Equal(paths, Faults(client => client["service_integration"]!["service_type"] = type).Select(f => f.Path));

    [Fact]
    public void Composed_stack_needs_both_parts()
    {
        var faults = Faults(client =>
        {
            client["service_integration"]!.AsObject().Remove("cms_config");
            client["service_integration"]!.AsObject().Remove("ecommerce_config");
            client.Remove("webhooks");
        });
        Assert.Equal(["$.service_integration.cms_config", "$.service_integration.ecommerce_config"], faults.Select(f => f.Path));
    }

    [Theory]
    [InlineData("cms_config", "snipcart")]
    [InlineData("ecommerce_config", "sanity")]
    [InlineData("cms_config", "wordpress")]
    public void Provider_must_be_of_its_kind(string part, string provider) =>
        Assert.Contains(Faults(client => client["service_integration"]![part]!["provider"] = provider), f => f.Path == $"$.service_integration.{part}.provider");

    [Theory]
    [InlineData("env:EDITORIAL_STORE_SANITY", true)]
    [InlineData("ssm:/editorial-store/prod/sanity", true)]
    [InlineData("secretsmanager:editorial-store/sanity", true)]
    [InlineData("sk-4711-the-secret-itself", false)]
    [InlineData("env:", false)]
    [InlineData("env:A B", false)]
    [InlineData("ssm:relative", false)]
    public void Secret_is_a_reference_and_never_shown(string reference, bool valid)
    {
        var faults = Faults(client => client["webhooks"]!["secrets"]!["sanity"] = new JsonArray(new JsonObject { ["ref"] = reference }));
        Assert.Equal(valid, faults.Count == 0);
        Assert.DoesNotContain(faults, f => f.ToString().Contains(reference, StringComparison.Ordinal) && !valid && reference.StartsWith("sk-", StringComparison.Ordinal));
    }

    [Fact]
    public void Secrets_of_a_provider_that_is_not_used_are_a_fault() =>
        Assert.Equal("$.webhooks.secrets.contentful", Assert.Single(Faults(client =>
            client["webhooks"]!["secrets"]!["contentful"] = new JsonArray(new JsonObject { ["ref"] = "env:A" }))).Path);

    [Theory]
    [InlineData("project_id")]
    [InlineData("dataset")]
    public void Deployable_client_has_its_providers_settings(string name)
    {
        void Remove(JsonObject client) => client["service_integration"]!["cms_config"]!["settings"]!.AsObject().Remove(name);
        Assert.Equal($"$.service_integration.cms_config.settings.{name}", Assert.Single(Faults(Remove)).Path);
        Assert.Empty(Faults(Remove, deployable: false));
    }

    [Fact]
    public void Deployable_client_has_a_secret_for_each_provider() =>
        Assert.Equal("$.webhooks.secrets.snipcart", Assert.Single(Faults(client => client["webhooks"]!["secrets"]!["snipcart"] = new JsonArray())).Path);

    [Theory]
    [InlineData("/old/", "/new/", true)]
    [InlineData("/old/", "https://elsewhere.example/", true)]
    [InlineData("/old", "/new/", false)]
    [InlineData("/../old/", "/new/", false)]
    [InlineData("/old/", "//elsewhere.example/", false)]
    [InlineData("/old/", "javascript:alert(1)", false)]
    public void Redirects_lead_from_an_address_of_the_site_to_one_here_or_with_https(string from, string to, bool fine)
    {
        var faults = Faults(client => client["site"] = new JsonObject { ["redirects"] = new JsonObject { [from] = to } });
        Assert.Equal(fine ? [] : [$"$.site.redirects.{from}"], faults.Select(fault => fault.Path));
    }

    [Theory]
    [InlineData("mode", "Production")]
    [InlineData("currency", "Euro")]
    public void Shops_settings_have_values_that_the_shop_knows(string name, string value) =>
        Assert.Equal($"$.service_integration.ecommerce_config.settings.{name}", Assert.Single(Faults(client =>
            client["service_integration"]!["ecommerce_config"]!["settings"]![name] = value)).Path);

    [Fact]
    public void Misspelt_and_missing_members_and_wrong_kinds_come_at_once()
    {
        var faults = Faults(client =>
        {
            client.Remove("company_name");
            client["bilds"] = new JsonObject();
            client["service_tier"] = "tier9";
            client["builds"] = new JsonObject { ["quiet_seconds"] = "soon" };
            client["webhooks"]!["secrets"]!["sanity"] = "env:A";
            client["content"] = null;
        });

        Assert.Equal(
            ["$.bilds", "$.builds.quiet_seconds", "$.company_name", "$.content", "$.service_tier", "$.webhooks.secrets.sanity"],
            faults.Select(f => f.Path).Order(StringComparer.Ordinal));
        Assert.Contains("builds", Assert.Single(faults, f => f.Path == "$.bilds").Fix, StringComparison.Ordinal);
        Assert.Contains("tier1, tier2, tier3", Assert.Single(faults, f => f.Path == "$.service_tier").Rule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"client_id":"a","client_id":"b"}""")]
    public void What_is_no_json_object_is_one_fault(string json) =>
        Assert.Equal("$", Assert.Single(ClientValidation.OfFile(json, null, deployable: false)).Path);

    [Fact]
    public void Overrides_are_judged_with_what_they_override() =>
        Assert.Equal("$.builds.longest_wait_seconds", Assert.Single(ClientValidation.OfFile(Demo, """{"builds":{"quiet_seconds":400}}""", deployable: true)).Path);

    private static IReadOnlyList<ClientFault> Faults(Action<JsonObject> change, bool deployable = true)
    {
        var client = JsonNode.Parse(Demo)!.AsObject();
        change(client);
        return ClientValidation.OfFile(client.ToJsonString(), null, deployable);
    }
}
