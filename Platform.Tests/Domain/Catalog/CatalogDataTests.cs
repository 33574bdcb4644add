using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Platform.Domain.Catalog;
using Platform.Domain.Ids;
using Platform.Domain.Json;
using Platform.Tests.Domain.Clients.Schema;
using Platform.Tests.Emulators;

namespace Platform.Tests.Domain.Catalog;

/// <summary>The data files hold together: with their schema, with the records that read them, and with each other.</summary>
public sealed class CatalogDataTests
{
    private static readonly string Folder = Repository.PathOf("Platform.Domain", "Catalog", "Data");

    private static readonly JsonObject Schema = Parse(Path.Combine(Folder, "catalog.schema.json"));

    public static TheoryData<string> DataFiles => [.. Directory.EnumerateFiles(Folder, "*.json")
        .Where(file => Parse(file)["$schema"]?.GetValue<string>() == "./catalog.schema.json")
        .Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public static TheoryData<string, Type> Records => new()
    {
        { "stack_type", typeof(StackType) }, { "provider", typeof(ProviderEntry) }, { "plan", typeof(ProviderPlan) }, { "setting", typeof(ProviderSetting) },
        { "engine", typeof(EngineEntry) }, { "cost_range", typeof(CostRange) }, { "fee", typeof(PlanFee) }, { "runtime", typeof(EngineRuntime) },
        { "measurement", typeof(BuildMeasurement) }, { "job", typeof(EngineJob) }, { "stage", typeof(ScalingStage) },
    };

    [Theory]
    [MemberData(nameof(DataFiles))]
    public void Data_file_is_as_its_schema_says(string file) => Assert.Empty(JsonSchemaCheck.Faults(Parse(Path.Combine(Folder, file)), Schema));

    [Fact]
    public void Schema_is_asked_for_all_four_files() => Assert.Equal(4, DataFiles.Count);

    [Theory]
    [InlineData("""{ "$schema": "./catalog.schema.json", "scaling_path": [{ "name": "A", "cms": "B-1", "shop": "c", "engine": "d", "reason": "e" }] }""", "$.scaling_path[0].cms: pattern")]
    [InlineData("""{ "$schema": "./catalog.schema.json", "scaling_path": [{ "name": "A", "cms": "b", "shop": "c", "engine": "d" }] }""", "$.scaling_path[0].reason: required")]
    [InlineData("""{ "$schema": "./catalog.schema.json", "engine": [] }""", "$.engine: false")]
    [InlineData("""{ "$schema": "./catalog.schema.json", "engines": [] }""", "$.engines: minItems")]
    [InlineData("""{ "$schema": "./catalog.schema.json", "engines": {} }""", "$.engines: type")]
    public void Schema_refuses_what_is_wrong(string json, string told) =>
        Assert.StartsWith(told, Assert.Single(JsonSchemaCheck.Faults(JsonNode.Parse(json), Schema)), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Records))]
    public void Schema_and_record_have_the_same_members(string definition, Type record)
    {
        var schema = Schema["$defs"]![definition]!;
        var members = PlatformJson.Options.GetTypeInfo(record).Properties.Where(p => p.Set is not null || p.AssociatedParameter is not null).ToArray();
        Assert.Equal(members.Select(p => p.Name).Order(StringComparer.Ordinal), schema["properties"]!.AsObject().Select(p => p.Key).Order(StringComparer.Ordinal));
        if (members.Any(p => p.IsRequired))
            Assert.Equal(members.Where(p => p.IsRequired).Select(p => p.Name).Order(StringComparer.Ordinal), schema["required"]!.AsArray().Select(name => name!.GetValue<string>()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Ids_are_unique_and_every_reference_is_kept()
    {
        Assert.Distinct(StackCatalog.StackTypes.Select(type => type.Id));
        Assert.Distinct(StackCatalog.Providers.Select(provider => provider.Id));
        Assert.Distinct(StackCatalog.Engines.Select(engine => engine.Id));
        Assert.All(StackCatalog.StackTypes.SelectMany(type => type.Engines), engine => Assert.NotNull(StackCatalog.FindEngine(engine)));
        Assert.All(StackCatalog.StackTypes.Select(type => type.Provider).OfType<ProviderId>(), provider => Assert.NotNull(StackCatalog.FindProvider(provider)));
        Assert.All(StackCatalog.Providers, provider => Assert.Distinct(provider.Plans.Select(plan => plan.Id)));
        Assert.All(StackCatalog.Providers, provider => Assert.Distinct(provider.Settings.Select(setting => setting.Name)));
    }

    [Fact]
    public void Every_cms_and_shop_has_its_tier_and_every_engine_its_static_stack()
    {
        Assert.All(StackCatalog.CmsProviders, cms => Assert.Equal(StackCategory.CmsTierService, StackCatalog.TierOf(cms.Id)?.Category));
        Assert.All(StackCatalog.Shops, shop => Assert.Equal(StackCategory.EcommerceTierService, StackCatalog.TierOf(shop.Id)?.Category));
        Assert.All(StackCatalog.Engines, engine => Assert.NotNull(StackCatalog.StaticStackOf(engine.Id)));
        Assert.Null(StackCatalog.TierOf(ProviderId.Git));
    }

    [Fact]
    public void Ranges_rise_and_only_the_composed_stack_has_no_engines_of_its_own()
    {
        Assert.All(StackCatalog.StackTypes, type => Assert.True(type.MonthlyCost.Min < type.MonthlyCost.Max && type.SetupCost.Min < type.SetupCost.Max, type.Id));
        Assert.Equal(["cms_ecommerce_composed"], StackCatalog.StackTypes.Where(type => type.Engines.Count == 0).Select(type => type.Id));
    }

    [Fact]
    public void Every_setting_takes_its_own_example_and_default()
    {
        foreach (var setting in StackCatalog.Providers.SelectMany(provider => provider.Settings))
        {
            Assert.True(setting.Secret || setting.Allowed is not null ^ setting.Pattern is not null, $"{setting.Name} has one rule.");
            Assert.True(setting.Accepts(setting.Example), $"{setting.Name} takes {setting.Example}.");
            Assert.True(setting.Default is null || (setting.Accepts(setting.Default) && !setting.Required), $"{setting.Name} takes its default.");
        }
    }

    [Fact]
    public void Source_of_an_event_is_made_of_settings_that_there_are() =>
        Assert.All(
            StackCatalog.Providers.SelectMany(provider => Regex.Matches(provider.EventSource, @"\{(\w+)\}").Select(match => (Provider: provider, Name: match.Groups[1].Value))),
            part => Assert.True(part.Name is "client" or "git" || part.Provider.Setting(part.Name) is not null, $"{part.Provider.Id} has no {part.Name}."));

    [Fact]
    public void Sentences_end_and_have_no_pipes_that_would_break_a_table() =>
        Assert.All(
            StackCatalog.StackTypes.Select(type => type.Summary)
                .Concat(StackCatalog.Engines.SelectMany(engine => engine.ChooseWhen.Concat(engine.ThinkTwiceWhen).Append(engine.CdnNote)))
                .Concat(StackCatalog.Providers.SelectMany(provider => provider.ChooseWhen.Concat(provider.ThinkTwiceWhen)))
                .Concat(StackCatalog.ScalingPath.Select(stage => stage.Reason)),
            sentence => Assert.Matches(new Regex(@"\A[A-Z][^|]*\.\z"), sentence));

    private static JsonObject Parse(string file) => JsonNode.Parse(File.ReadAllText(file))!.AsObject();
}
