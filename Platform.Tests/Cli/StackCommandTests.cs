using System.Text.Json.Nodes;
using Platform.Domain.Catalog;
using Platform.Domain.Catalog.Compatibility;

namespace Platform.Tests.Cli;

public sealed class StackCommandTests
{
    [Fact]
    public async Task List_has_every_stack_type_with_its_costs()
    {
        using var cli = new CliRun();
        var (code, output, _) = await cli.RunAsync("stacks", "list");

        Assert.Equal(0, code);
        Assert.All(StackCatalog.GetAvailableStackTypes(), id => Assert.Contains(id, output, StringComparison.Ordinal));
        Assert.Matches(@"hugo_template +Hugo Template +hugo +\$80–105 +\$960–2,160 +medium_to_high", output);
        Assert.Contains("15 stack types", output, StringComparison.Ordinal);
        Assert.Equal(StackCatalog.GetAvailableStackTypes(), (await cli.JsonAsync("stacks", "list")).AsArray().Select(type => (string?)type!["id"]));
    }

    [Fact]
    public async Task List_is_narrowed_by_category_and_engine()
    {
        using var cli = new CliRun();
        var types = (await cli.JsonAsync("stacks", "list", "--category", "cms_tier_service", "--engine", "hugo")).AsArray();
        Assert.Equal(["decap_cms_tier"], types.Select(type => (string?)type!["id"]));
        Assert.Equal(2, (await cli.RunAsync("stacks", "list", "--category", "cms")).Code);
    }

    [Theory]
    [InlineData("sanity", "stacks", "show", "sanity_cms_teir")]
    [InlineData("hugo", "stacks", "list", "--engine", "hugoo")]
    [InlineData("snipcart", "stacks", "combinations", "--shop", "snipkart")]
    [InlineData("shopify_basic", "stacks", "combinations", "--shop", "shopify")]
    [InlineData("tina_cms_tier", "stacks", "engines", "tinacms_tier")]
    [InlineData("budget_conscious", "stacks", "recommend", "--require", "budget_concious")]
    [InlineData("eleventy", "stacks", "cost", "marketing", "--engine", "elevnty")]
    [InlineData("minimal_cost", "mode", "choose", "--require", "minimal_costs")]
    public async Task Misspelt_name_is_told_with_the_one_that_was_meant(string meant, params string[] args)
    {
        using var cli = new CliRun();
        var (code, output, error) = await cli.RunAsync(args);
        Assert.Equal((1, ""), (code, output));
        Assert.Matches($"Did you mean '{meant}", error);
    }

    [Theory]
    [InlineData("stacks", "stakcs", "list")]
    [InlineData("combinations", "stacks", "combination")]
    [InlineData("recommend", "stacks", "recomend")]
    [InlineData("new", "clients", "nwe")]
    public async Task Misspelt_command_is_told_with_the_one_that_was_meant(string meant, params string[] args)
    {
        using var cli = new CliRun();
        var (code, output, error) = await cli.RunAsync(args);
        Assert.Equal(2, code);
        Assert.Matches($@"Did you mean one of the following\?\s+{meant}", output + error);
    }

    [Fact]
    public async Task Stack_is_shown_under_its_id_and_under_its_other_names()
    {
        using var cli = new CliRun();
        var (code, output, _) = await cli.RunAsync("stacks", "show", "eleventy_static_stack");

        Assert.Equal(0, code);
        Assert.StartsWith("marketing: Marketing-Optimized Static Sites", output, StringComparison.Ordinal);
        Assert.Matches(@"monthly +\$75–100", output);
        var pair = await cli.JsonAsync("stacks", "show", "sanity_snipcart_composed_stack");
        Assert.Equal(EngineCompatibility.OfPair(new("sanity"), new("snipcart"))!.Recommended, pair["recommended_engines"]!.AsArray().Select(id => (string?)id));
    }

    [Fact]
    public async Task Choice_is_validated_with_all_its_faults()
    {
        using var cli = new CliRun();
        Assert.Equal(0, (await cli.RunAsync("stacks", "validate", "cms_ecommerce_composed", "--cms", "contentful", "--shop", "shopify_basic", "--engine", "gatsby")).Code);

        var (code, output, _) = await cli.RunAsync("stacks", "validate", "cms_ecommerce_composed", "--cms", "santy", "--engine", "jekyl");
        Assert.Equal(1, code);
        Assert.Contains("3 faults", output, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'sanity'", output, StringComparison.Ordinal);
        var verdict = JsonNode.Parse((await cli.RunAsync("stacks", "validate", "hugo_template", "--engine", "astro", "--json")).Output)!;
        Assert.False((bool)verdict["valid"]!);
        Assert.Equal("ssg_engine", (string?)verdict["faults"]![0]!["subject"]);
    }

    [Fact]
    public async Task Engines_of_a_pair_tell_default_recommended_and_supported()
    {
        using var cli = new CliRun();
        var (_, output, _) = await cli.RunAsync("stacks", "engines", "cms_ecommerce_composed", "--cms", "sanity", "--shop", "foxy");
        Assert.Matches("astro +default", output);
        Assert.Matches("gatsby +recommended", output);
        Assert.Matches("hugo +supported", output);
        Assert.Equal(
            StackCatalog.GetCompatibleSsgEngines("tina_cms_tier"), (await cli.JsonAsync("stacks", "engines", "tina_cms_tier")).AsArray().Select(engine => (string?)engine!["id"]));
        Assert.Equal(1, (await cli.RunAsync("stacks", "engines", "sanity_cms_tier", "--shop", "foxy")).Code);
    }

    [Theory]
    [InlineData("BudgetStartup-Prod-DecapSnipcartComposedStack", "cms_ecommerce_composed", "--client", "budget-startup", "--cms", "decap", "--shop", "snipcart")]
    [InlineData("BudgetStartup-Prod-DecapSnipcartComposedStack", "decap_snipcart_composed_stack", "--client", "budget-startup")]
    [InlineData("AcmeCorp-Dev-SanityCmsTier", "sanity_cms_tier", "--client", "acme-corp", "--environment", "dev")]
    [InlineData("MySite-Prod-EleventyStaticStack", "marketing", "--client", "my-site")]
    public async Task Deployment_is_named_before_there_is_a_client(string expected, params string[] args)
    {
        using var cli = new CliRun();
        Assert.Equal(expected, (string?)(await cli.JsonAsync(["stacks", "name", .. args]))["deployment_name"]);
    }

    [Fact]
    public async Task Name_that_AWS_would_refuse_is_negative_and_says_by_how_much()
    {
        using var cli = new CliRun();
        var (code, output, _) = await cli.RunAsync("stacks", "name", "foxy_ecommerce", "--engine", "astro", "--client", new string('a', 60));
        Assert.Equal(1, code);
        Assert.Contains("Shorten client_id by", output, StringComparison.Ordinal);
        Assert.Matches("made by the factory +A{1}a+-Foxy-Astro-Stack", output);
    }

    [Fact]
    public async Task Combinations_are_counted()
    {
        using var cli = new CliRun();
        var (_, output, _) = await cli.RunAsync("stacks", "combinations");
        Assert.Contains($"the catalog has {Combinations.All.Count} in all", output, StringComparison.Ordinal);
        Assert.Equal(
            Combinations.All.Count(c => c is { Cms.Value: "sanity", Shop.Value: "foxy", Recommended: true }),
            (await cli.JsonAsync("stacks", "combinations", "--cms", "sanity", "--shop", "foxy", "--recommended")).AsArray().Count);
    }

    [Fact]
    public async Task Recommendations_come_with_the_rules_that_fired_and_what_is_ruled_out()
    {
        using var cli = new CliRun();
        var (code, output, _) = await cli.RunAsync("stacks", "recommend", "--require", "online_store", "content_management", "react_preferred", "--explain", "--limit", "1");
        Assert.Equal(0, code);
        Assert.Contains("Every stack begins here.", output, StringComparison.Ordinal);
        Assert.Contains("Ruled out:", output, StringComparison.Ordinal);
        var advice = await cli.JsonAsync("stacks", "recommend", "--require", "vue_preferred", "--limit", "2");
        Assert.Equal(2, advice["recommendations"]!.AsArray().Count);
        Assert.Null(advice["excluded"]);
        Assert.Equal(2, (await cli.RunAsync("stacks", "recommend", "--limit", "0")).Code);
    }

    [Fact]
    public async Task Requirements_that_leave_nothing_are_negative()
    {
        using var cli = new CliRun();
        var (code, output, _) = await cli.RunAsync("stacks", "recommend", "--require", "cms_needed", "max_monthly_cost=1");
        Assert.Equal(1, code);
        Assert.Contains("rule every stack out", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_line_of_a_cost_is_quantity_times_price()
    {
        using var cli = new CliRun();
        var estimate = await cli.JsonAsync("stacks", "cost", "snipcart_ecommerce", "--visits", "50000", "--orders", "200");
        Assert.All(estimate["monthly"]!["lines"]!.AsArray(), line =>
            Assert.Equal((decimal)line!["amount"]!, (decimal)line["quantity"]! * (decimal)line["price"]! / (decimal)line["per"]!));
        Assert.Equal(50000m, (decimal)estimate["traffic"]!["visits"]!);

        var (code, output, _) = await cli.RunAsync("stacks", "cost", "snipcart_ecommerce", "--visits", "50000");
        Assert.Equal(0, code);
        Assert.Contains("50,000 visits", output, StringComparison.Ordinal);
        Assert.Matches(@"CloudFront requests +1,200,000 HTTPS requests +\$0\.01 per 10,000 +\$1\.20 +Visits times", output);
        Assert.Equal(2, (await cli.RunAsync("stacks", "cost", "snipcart_ecommerce", "--visits", "-1")).Code);
    }

    [Fact]
    public async Task Composed_stack_has_no_direct_mode()
    {
        using var cli = new CliRun();
        var (code, _, error) = await cli.RunAsync("stacks", "cost", "tina_foxy_composed_stack", "--mode", "direct");
        Assert.Equal(1, code);
        Assert.Contains("event_driven only", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claims_and_mode_show_what_they_are_computed_from()
    {
        using var cli = new CliRun();
        Assert.Equal(2, (await cli.JsonAsync("stacks", "claims"))["claims"]!.AsArray().Count);
        Assert.Contains("$50–580", (await cli.RunAsync("stacks", "claims")).Output, StringComparison.Ordinal);
        Assert.StartsWith("event_driven: ", (await cli.RunAsync("mode", "choose", "--require", "multiple_providers")).Output, StringComparison.Ordinal);
        Assert.Equal("direct", (string?)(await cli.JsonAsync("mode", "choose", "--require", "simple_site"))["mode"]);
    }
}
