using Platform.Domain.Clients;
using Platform.Domain.Clients.Templates;
using Platform.Domain.Clients.Validation;

namespace Platform.Tests.Domain.Clients;

public sealed class ClientTagsTests
{
    private static readonly ClientServiceConfig Composed =
        ClientTemplates.Tier1ComposedClient("my-shop", "Smith & Sons, Ltd.", "my-shop.example", "ada@my-shop.example", cmsProvider: "sanity");

    [Fact]
    public void Composed_client_has_all_tags() => Assert.Equal(
        new Dictionary<string, string>
        {
            ["Client"] = "my-shop",
            ["Company"] = "Smith _ Sons_ Ltd.",
            ["Environment"] = "prod",
            ["StackType"] = "sanity_snipcart_composed_stack",
            ["ServiceTier"] = "tier1",
            ["DeliveryModel"] = "hosted",
            ["IntegrationMode"] = "event_driven",
            ["ManagementModel"] = "self_managed",
            ["CMSProvider"] = "sanity",
            ["EcommerceProvider"] = "snipcart",
            ["SSGEngine"] = "astro",
            ["BillingGroup"] = "my-shop-prod",
            ["CostCenter"] = "my-shop",
            ["ManagedBy"] = "CDK",
            ["Project"] = "WebServices",
        },
        Composed.Tags);

    [Fact]
    public void What_a_client_has_not_is_no_tag()
    {
        var tags = ClientTemplates.Tier2ProfessionalClient("docs", "Docs", "docs.example", "studio@docs.example").Tags;
        Assert.DoesNotContain("ManagementModel", tags.Keys);
        Assert.DoesNotContain("EcommerceProvider", tags.Keys);
        Assert.Equal("contentful", tags["CMSProvider"]);
    }

    [Fact]
    public void Custom_setting_with_the_prefix_is_a_tag_and_others_are_not()
    {
        var client = With(("tag:Team", "shops"), ("note", "call first"));
        Assert.Equal("shops", client.Tags["Team"]);
        Assert.DoesNotContain("note", client.Tags.Keys);
        Assert.Empty(ClientValidation.Valid(client));
    }

    [Theory]
    [InlineData("tag:", "a")]
    [InlineData("tag:aws:team", "a")]
    [InlineData("tag:a#b", "a")]
    [InlineData("tag:Client", "another")]
    [InlineData("tag:client", "another")]
    [InlineData("tag:Team", "a;b")]
    [InlineData("tag:Owner", "ada@my-shop.example")]
    public void Tag_that_aws_refuses_or_that_hides_another_or_names_a_person_is_a_fault(string name, string value)
    {
        var fault = Assert.Single(ClientValidation.Valid(With((name, value))));
        Assert.Equal($"$.custom_settings.{name}", fault.Path);
        Assert.DoesNotContain("ada@", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Fifty_tags_fit_a_resource_and_one_more_does_not()
    {
        Assert.Empty(ClientValidation.Valid(With([.. Enumerable.Range(0, 35).Select(i => ($"tag:t{i}", "x"))])));
        Assert.Equal("$.custom_settings", Assert.Single(ClientValidation.Valid(With([.. Enumerable.Range(0, 36).Select(i => ($"tag:t{i}", "x"))]))).Path);
    }

    [Fact]
    public void Contact_is_in_no_tag() => Assert.DoesNotContain(Composed.Tags.Values, value => value.Contains('@', StringComparison.Ordinal));

    private static ClientServiceConfig With(params (string Name, string Value)[] settings) =>
        Composed with { CustomSettings = settings.ToDictionary(s => s.Name, s => s.Value) };
}
