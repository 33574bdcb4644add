using System.Text.Json;
using Platform.Domain.Catalog;
using Platform.Domain.Catalog.Compatibility;
using Platform.Domain.Clients;
using Platform.Stacks.Defaults;
using Platform.Stacks.Shared;

namespace Platform.Tests.Stacks;

/// <summary>The template of each stack type with its default engine, so that a change shows what it changes.</summary>
[Collection(CdkGroup.Name)]
public sealed class SnapshotTests
{
    [Fact]
    public void Each_stack_type_has_its_known_template()
    {
        using var cdk = new CdkApp();
        foreach (var type in StackCatalog.StackTypes)
        {
            var combination = Combinations.All.First(combination => combination.StackType == type.Id);
            CatalogStacks.Add(cdk.App, combination, type == StackCatalog.Composed ? IntegrationMode.EventDriven : IntegrationMode.Direct, type.Id.Replace('_', '-'));
        }

        var templates = cdk.Synthesise();
        Assert.Equal(15, templates.Count);
        Assert.Multiple([.. templates.Values.Select(template => (Action)(() => Snapshot.Matches(template.Name, template)))]);
    }

    [Fact]
    public void Shared_infrastructure_has_its_known_template()
    {
        var clients = new[] { SampleClients.In("edge-2"), SampleClients.Sharing("one"), SampleClients.Sharing("two") };
        Snapshot.Matches("shared-infra", CdkApp.Synthesise(app => _ = new SharedInfraStack(app, clients)));
    }

    [Fact]
    public void Defaults_of_a_version_are_frozen() => Snapshot.Matches("defaults-v1", JsonSerializer.SerializeToNode(StackDefaults.V1)!);
}
