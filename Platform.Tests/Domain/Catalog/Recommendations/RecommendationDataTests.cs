using System.Text.Json;
using Platform.Domain.Catalog;
using Platform.Domain.Catalog.Recommendations;

namespace Platform.Tests.Domain.Catalog.Recommendations;

/// <summary>The names in the data are names that exist: a misspelt one would silently never fire.</summary>
public sealed class RecommendationDataTests
{
    private static readonly JsonElement Recommendations = Read("recommendations");
    private static readonly JsonElement Costs = Read("costs");

    private static IEnumerable<JsonElement> Rules => Recommendations.GetProperty("rules").EnumerateArray().Concat(Recommendations.GetProperty("exclusions").EnumerateArray());

    [Fact]
    public void Every_rule_has_a_name_of_its_own()
    {
        var ids = Rules.Select(rule => rule.GetProperty("id").GetString()).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("rules", true)]
    [InlineData("exclusions", false)]
    public void Rules_have_a_weight_and_exclusions_none(string list, bool weighted) =>
        Assert.All(Recommendations.GetProperty(list).EnumerateArray(), rule => Assert.Equal(weighted, rule.TryGetProperty("weight", out _)));

    [Fact]
    public void Every_rule_names_what_the_catalog_has()
    {
        Known("stack_types", StackCatalog.GetAvailableStackTypes());
        Known("cms", StackCatalog.CmsProviders.Select(cms => cms.Id.Value));
        Known("shops", StackCatalog.Shops.Select(shop => shop.Id.Value));
        Known("engines", StackCatalog.Engines.Select(engine => engine.Id));
        Known("engines_other_than", StackCatalog.Engines.Select(engine => engine.Id));

        static void Known(string member, IEnumerable<string> names)
        {
            var used = Rules.Select(rule => rule.GetProperty("for")).Where(scope => scope.TryGetProperty(member, out _)).SelectMany(scope => Strings(scope.GetProperty(member))).ToArray();
            Assert.NotEmpty(used);
            Assert.Subset(names.ToHashSet(), used.ToHashSet());
        }
    }

    [Fact]
    public void Every_requirement_that_is_named_is_known() =>
        Assert.Subset(KnownRequirements.All.Select(known => known.Key).ToHashSet(), Used());

    [Fact]
    public void Every_known_flag_moves_something() => Assert.Subset(
        Used().Append("foreign_gateway").ToHashSet(),
        KnownRequirements.All.Where(known => known.Kind == RequirementKind.Flag).Select(known => known.Key).ToHashSet());

    [Fact]
    public void Every_plan_that_a_requirement_asks_for_exists() => Assert.All(
        Costs.GetProperty("changes").EnumerateArray().Where(change => change.TryGetProperty("plans", out _)).SelectMany(change => change.GetProperty("plans").EnumerateObject()),
        plan => Assert.Contains(StackCatalog.Providers.Single(provider => provider.Id.Value == plan.Name).Plans, known => known.Id == plan.Value.GetString()));

    private static HashSet<string> Used() =>
    [
        .. Rules.Select(rule => rule.GetProperty("when")).SelectMany(when => when.EnumerateObject()).SelectMany(member => Strings(member.Value)),
        .. Strings(Recommendations.GetProperty("mode").GetProperty("event_driven")),
        .. Strings(Recommendations.GetProperty("mode").GetProperty("direct")),
        .. Costs.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("requirement").GetString()!),
    ];

    private static IEnumerable<string> Strings(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? [value.GetString()!] : value.EnumerateArray().Select(item => item.GetString()!);

    private static JsonElement Read(string name)
    {
        using var stream = typeof(StackCatalog).Assembly.GetManifestResourceStream($"advice/{name}.json")!;
        return JsonSerializer.Deserialize<JsonElement>(stream);
    }
}
