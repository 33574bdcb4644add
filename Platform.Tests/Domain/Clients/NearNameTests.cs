using System.Text.Json.Nodes;
using Platform.Domain.Clients;
using Platform.Domain.Clients.Validation;
using Platform.Tests.Emulators;

namespace Platform.Tests.Domain.Clients;

/// <summary>What is misspelt is answered with what was probably meant, and a secret in the wrong place is never told.</summary>
public sealed class NearNameTests
{
    private static readonly string Demo = File.ReadAllText(Repository.PathOf("clients", "editorial-store.json"));

    [Theory]
    [InlineData("$.company_nam", "\"Demo\"", "company_name")]
    [InlineData("$.service_integration.cms_configs", "{}", "cms_config")]
    [InlineData("$.service_integration.enable_cacheing", "true", "enable_caching")]
    [InlineData("$.deploy.hosted_zones", "\"Z0123456789EXAMPLE\"", "hosted_zone")]
    [InlineData("$.service_tier", "\"tier_1\"", "tier1")]
    [InlineData("$.service_integration.integration_mode", "\"event-driven\"", "event_driven")]
    [InlineData("$.environment", "\"stagin\"", "staging")]
    [InlineData("$.service_integration.ssg_engine", "\"elevnty\"", "eleventy")]
    [InlineData("$.service_integration.cms_config.provider", "\"santiy\"", "sanity")]
    [InlineData("$.service_integration.ecommerce_config.provider", "\"shopify\"", "shopify_basic")]
    [InlineData("$.service_integration.cms_config.settings.projectid", "\"zp7mbokg\"", "project_id")]
    [InlineData("$.service_integration.ecommerce_config.settings.mode", "\"live\"", "Live")]
    [InlineData("$.webhooks.secrets.snipcard", "[]", "snipcart")]
    [InlineData("$.content.mapping.blogPost", "\"articel\"", "article")]
    public void Nearest_valid_name_is_offered(string path, string value, string nearest)
    {
        var fault = Assert.Single(Faults(path, value), f => f.Path == path);
        Assert.StartsWith($"Did you mean {nearest}?", fault.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Name_that_is_near_to_none_is_answered_with_all() =>
        Assert.StartsWith("Choose one of hugo, eleventy, ", Assert.Single(Faults("$.service_integration.ssg_engine", "\"frontpage\"")).Fix, StringComparison.Ordinal);

    [Fact]
    public void Engine_that_does_not_go_with_the_pair_is_answered_with_those_that_do()
    {
        var fault = Assert.Single(Faults("$.service_integration.ssg_engine", "\"jekyll\""));
        Assert.Contains("sanity with snipcart", fault.Rule, StringComparison.Ordinal);
        Assert.Equal("Choose one of astro, gatsby, nextjs, nuxt, hugo, eleventy.", fault.Fix);
    }

    [Theory]
    [InlineData("sanity_cms", "eleventy", "astro, gatsby, nextjs, nuxt")]
    [InlineData("snipcart_shop", "nuxt", "hugo, eleventy, astro, gatsby")]
    public void Engine_must_go_with_a_tiers_one_provider(string parts, string engine, string accepted)
    {
        var client = JsonNode.Parse(Demo)!;
        var integration = client["service_integration"]!.AsObject();
        integration["ssg_engine"] = engine;
        integration["service_type"] = parts == "sanity_cms" ? "cms_tier" : "ecommerce_tier";
        integration.Remove(parts == "sanity_cms" ? "ecommerce_config" : "cms_config");
        client["webhooks"]!["secrets"]!.AsObject().Remove(parts == "sanity_cms" ? "snipcart" : "sanity");

        Assert.Equal($"Choose one of {accepted}.", Assert.Single(ClientValidation.OfFile(client.ToJsonString(), null, deployable: false)).Fix);
    }

    [Theory]
    [InlineData("$.webhooks.secrets.sanity", "\"word-of-honour\"")]
    [InlineData("$.webhooks.secret", "\"word-of-honour\"")]
    [InlineData("$.webhooks.secret", "{ \"sanity\": \"word-of-honour\" }")]
    [InlineData("$.webhooks.secrets.sanity", "[{ \"ref\": \"word-of-honour\" }]")]
    [InlineData("$.webhooks.secrets.sanity", "[\"word-of-honour\"]")]
    [InlineData("$.content.git.token", "\"word-of-honour\"")]
    [InlineData("$.content.token", "{ \"ref\": \"word-of-honour\" }")]
    [InlineData("$.content.shop_token", "{ \"ref\": \"word-of-honour\" }")]
    [InlineData("$.content.git.url", "\"https://me:word-of-honour@git.example/a/b.git\"")]
    [InlineData("$.service_integration.cms_config.settings.api_token", "\"word-of-honour\"")]
    public void Secret_in_the_file_is_a_fault_that_does_not_tell_it(string path, string value)
    {
        var faults = Faults(path, value);
        Assert.NotEmpty(faults);
        Assert.DoesNotContain(faults, f => f.ToString().Contains("word-of-honour", StringComparison.Ordinal));
    }

    private static IReadOnlyList<ClientFault> Faults(string path, string json)
    {
        var client = JsonNode.Parse(Demo)!;
        var node = client;
        var names = path.Split('.')[1..];
        foreach (var name in names[..^1])
            node = node[name] ??= new JsonObject();
        node[names[^1]] = JsonNode.Parse(json);
        return ClientValidation.OfFile(client.ToJsonString(), null, deployable: false);
    }
}
