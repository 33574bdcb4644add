using System.Text.Json.Nodes;
using Platform.Cli.Commands.Clients.Migrating;
using Platform.Domain.Clients;
using Platform.Domain.Clients.Templates;
using Platform.Domain.Clients.Validation;
using Platform.Stacks;

namespace Platform.Tests.Stacks;

/// <summary>DESIGN 5: a client moves for years in one stack. What the site is stays, and nothing that holds data is replaced.</summary>
[Collection(CdkGroup.Name)]
public sealed class EvolutionTests
{
    private static readonly string[] HoldData = ["AWS::S3::Bucket", "AWS::DynamoDB::Table", "AWS::SQS::Queue"];

    // What CloudFormation can't change in place, by type (its resource reference says "Update requires: Replacement").
    private static readonly Dictionary<string, string[]> Replacing = new()
    {
        ["AWS::S3::Bucket"] = ["BucketName"],
        ["AWS::DynamoDB::Table"] = ["TableName", "KeySchema"],
        ["AWS::SQS::Queue"] = ["QueueName", "FifoQueue"],
        ["AWS::CodeBuild::Project"] = ["Name"],
        ["AWS::CloudFront::Function"] = ["Name"],
    };

    private static readonly Lazy<IReadOnlyList<Template>> Walk = new(Make);

    /// <summary>Static → CMS tier → composed → another CMS → another shop → without shop → direct → event-driven.</summary>
    private static readonly Move[] Moves =
    [
        new() { Cms = "sanity", Settings = new Dictionary<string, string> { ["project_id"] = "zp7mbokg", ["dataset"] = "production" } },
        new() { Shop = "snipcart", Settings = new Dictionary<string, string> { ["public_api_key"] = "ZGVtby1wdWJsaWMta2V5LWVkaXRvcmlhbC1zdG9yZQ" } },
        new() { Cms = "contentful", Settings = new Dictionary<string, string> { ["space_id"] = "cfexampleapi" } },
        new() { Shop = "foxy" },
        new() { Shop = Move.None, Mode = IntegrationMode.Direct },
        new() { Mode = IntegrationMode.EventDriven },
    ];

    [Fact]
    public void Site_keeps_its_logical_ids_and_physical_names_through_every_move() => EachMove((before, after) =>
    {
        foreach (var resource in Site(before))
        {
            var moved = after.Resources.Single(one => one.Id == resource.Id);
            Assert.Equal(resource.Type, moved.Type);
            foreach (var property in Replacing.GetValueOrDefault(resource.Type, []))
                Assert.Equal(resource[property]?.ToJsonString(), moved[property]?.ToJsonString());
        }
    });

    [Fact]
    public void Nothing_that_holds_data_is_replaced_by_a_move_and_what_leaves_the_stack_is_kept() => EachMove((before, after) =>
    {
        foreach (var resource in before.Resources.Where(resource => HoldData.Contains(resource.Type)))
        {
            if (after.Resources.SingleOrDefault(one => one.Id == resource.Id) is { } moved)
            {
                foreach (var property in Replacing[resource.Type])
                    Assert.True(JsonNode.DeepEquals(resource[property], moved[property]), $"{resource}: {property}");
            }
            else if (resource.Type != "AWS::SQS::Queue")
            {
                Assert.Equal("Retain", (string?)resource.Json["DeletionPolicy"]);
            }
        }
    });

    [Fact]
    public void What_a_move_tells_is_what_the_templates_say() => Assert.All(Clients().Zip(Walk.Value), step =>
    {
        var names = step.Second.Resources
            .SelectMany(resource => new[] { "BucketName", "TableName", "QueueName", "TopicName", "FunctionName" }.Select(property => resource[property] as JsonValue))
            .OfType<JsonValue>().Select(name => (string)name!).Where(name => !name.EndsWith("-alarms", StringComparison.Ordinal)).ToHashSet();
        var told = DeployedParts.Of(step.First).Where(part => part.Kind is not ("distribution" or "CodeBuild project")).Select(part => part.Name).ToHashSet();
        Assert.Equal(told.Order(), names.Intersect(told).Order());
        Assert.Empty(names.Where(name => step.Second.Resources.Any(resource => resource.Type is "AWS::DynamoDB::Table" or "AWS::SQS::Queue" && resource.Properties.Any(property => property.Value is JsonValue value && value.ToString() == name))).Except(told));
    });

    [Fact]
    public void Stack_keeps_its_first_name() => Assert.Single(Walk.Value.Select(template => template.Name).Distinct());

    private static void EachMove(Action<Template, Template> check)
    {
        foreach (var (before, after) in Walk.Value.Zip(Walk.Value.Skip(1)))
            check(before, after);
    }

    private static Template.Resource[] Site(Template template)
    {
        var site = template.Resources.Where(resource => resource.Id.StartsWith("Site", StringComparison.Ordinal) && resource.Type is "AWS::S3::Bucket" or "AWS::CloudFront::Distribution" or "AWS::CodeBuild::Project" or "AWS::CloudFront::Function" or "AWS::CloudFront::OriginAccessControl").ToArray();
        Assert.True(site.Length >= 5);
        return site;
    }

    private static List<ClientServiceConfig> Clients()
    {
        var client = ClientTemplates.Tier1SelfManagedClient("acme-corp", "Acme", "acme-corp.example", "owner@acme-corp.example", "astro") with
        {
            Webhooks = new(),
            ServiceIntegration = new() { ServiceType = ServiceType.StaticSite, IntegrationMode = IntegrationMode.EventDriven, SsgEngine = "astro" },
        };
        List<ClientServiceConfig> clients = [client];
        foreach (var move in Moves)
            clients.Add(move.Of(clients[^1]));
        Assert.All(clients, one => Assert.Empty(ClientValidation.Valid(one)));
        return clients;
    }

    private static IReadOnlyList<Template> Make() => [.. Clients().Select(client => CdkApp.Synthesise(app => PlatformStackFactory.CreateStack(app, client)))];
}
