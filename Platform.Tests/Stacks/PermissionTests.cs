using System.Text.Json.Nodes;
using Platform.Aws.EventLayers;
using Platform.Aws.Functions;
using Platform.Domain.Catalog;
using Platform.Domain.Clients;
using Platform.Domain.Clients.Templates;
using Platform.Domain.Engines;
using Platform.Stacks;
using Platform.Stacks.Functions;

namespace Platform.Tests.Stacks;

/// <summary>What the services call, by role, against what their roles may: a row here is a call in the code.</summary>
[Collection(CdkGroup.Name)]
public sealed class PermissionTests
{
    private static readonly Lazy<Template> Composed = new(() => CdkApp.Synthesise(app => PlatformStackFactory.CreateStack(app, SampleClients.Composed())));
    private static readonly Lazy<Template> Direct = new(() => CdkApp.Synthesise(app => PlatformStackFactory.CreateStack(app, SampleClients.Direct())));

    // role, action, part of the resource's name
    public static TheoryData<string, string, string> Calls => new()
    {
        { "Intake", "dynamodb:PutItem", "webhook-deliveries" },
        { "Intake", "dynamodb:PutItem", "event-audit" }, // Outbox: the stage "published"
        { "Intake", "sns:Publish", "content-events" },
        { "Intake", "sns:Publish", "commerce-events" },
        { "Intake", "s3:PutObject", "payloads" },
        { "Intake", "ssm:GetParameter", "acme-corp-prod/sanity" },
        { "Relay", "dynamodb:Query", "webhook-deliveries/index/unsettled" },
        { "Relay", "dynamodb:PutItem", "event-audit" },
        { "Projector", "dynamodb:PutItem", "unified-content-cache" },
        { "Projector", "dynamodb:PutItem", "event-audit" },
        { "Projector", "dynamodb:UpdateItem", "webhook-deliveries" },
        { "Projector", "sns:Publish", "build-events" },
        { "Auditor", "dynamodb:PutItem", "event-audit" },
        { "Auditor", "s3:GetObject", "payloads" },
        { "ContentApi", "dynamodb:Query", "unified-content-cache" },
        { "ContentApi", "dynamodb:PutItem", "unified-content-cache" }, // keys, and the completeness mark
        { "ContentApi", "ssm:GetParameter", "operator-key" },
        { "Batcher", "codebuild:StartBuild", "acme-corp-prod-site" },
        { "Batcher", "codebuild:StopBuild", "acme-corp-prod-site" },
        { "Batcher", "codebuild:BatchGetBuilds", "acme-corp-prod-site" },
        { "Batcher", "sqs:SendMessage", "build-ticks" },
        { "Batcher", "sqs:GetQueueUrl", "build-ticks" },
        { "Batcher", "sns:Publish", "build-events" },
        { "Batcher", "dynamodb:PutItem", "event-audit" },
        { "Batcher", "dynamodb:Query", "webhook-deliveries" }, // whether a delivery's other events are still to come
        { "Batcher", "dynamodb:Query", "unified-content-cache/index/" },
        { "Batcher", "s3:ListBucket", "payloads" }, // without it S3 says "forbidden" for a snapshot that isn't there yet
        { "BuildsApi", "codebuild:StopBuild", "acme-corp-prod-site" },
        { "BuildsApi", "sqs:SendMessage", "build-ticks" },
        { "BuildsApi", "ssm:GetParameter", "operator-key" },
        { "BuildsApi", "cloudfront:CreateInvalidation", "distribution/" },
        { "Site", "sns:Publish", "build-events" },
        { "Site", "dynamodb:PutItem", "event-audit" },
        { "Site", "dynamodb:PutItem", "build-batching" },
        { "Site", "sqs:SendMessage", "build-ticks" },
        { "Site", "s3:PutObject", "payloads" }, // images
        { "Site", "s3:ListBucket", "payloads" },
        { "Site", "cloudfront:CreateInvalidation", "distribution/" },
    };

    public static TheoryData<string, string, string> DirectCalls => new()
    {
        { "Direct", "dynamodb:PutItem", "webhook-deliveries" },
        { "Direct", "dynamodb:PutItem", "build-batching" },
        { "Direct", "codebuild:StartBuild", "acme-corp-prod-site" },
        { "Direct", "codebuild:BatchGetBuilds", "acme-corp-prod-site" },
        { "Direct", "ssm:GetParameter", "operator-key" },
        { "Direct", "s3:ListBucket", "payloads" },
        { "Site", "dynamodb:UpdateItem", "webhook-deliveries" }, // a build settles the deliveries that it carries
        { "Site", "dynamodb:PutItem", "build-batching" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void Event_driven_role_may_what_its_code_calls(string role, string action, string resource) => Assert.True(May(Composed.Value, role, action, resource));

    [Theory]
    [MemberData(nameof(DirectCalls))]
    public void Direct_role_may_what_its_code_calls(string role, string action, string resource) => Assert.True(May(Direct.Value, role, action, resource));

    [Fact]
    public void Consumers_may_hide_messages_and_send_dead_letters_of_their_own_queues()
    {
        var layer = EventLayer.For("acme-corp-prod");
        foreach (var role in FunctionRoles.EventDriven)
        {
            foreach (var queue in role.Triggers.OfType<FunctionTrigger.Queue>().Select(trigger => trigger.Of(layer)))
            {
                Assert.All(["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ChangeMessageVisibility", "sqs:GetQueueUrl"], action => Assert.True(May(Composed.Value, FunctionIds.Of(role), action, queue.Name)));
                Assert.All(["sqs:SendMessage", "sqs:GetQueueUrl"], action => Assert.True(May(Composed.Value, FunctionIds.Of(role), action, queue.DeadLetterName)));
            }
        }
    }

    [Fact]
    public void Project_runs_the_engines_buildspec_within_the_jobs_times()
    {
        var project = Assert.Single(Composed.Value.Of("AWS::CodeBuild::Project"));
        Assert.Equal(Buildspec.For(StackCatalog.FindEngine("astro")!), (string?)project["Source"]!["BuildSpec"]);
        Assert.Equal(BuildJob.Timeout.TotalMinutes, (double)project["TimeoutInMinutes"]!);
        Assert.Equal(BuildJob.QueuedTimeout.TotalMinutes, (double)project["QueuedTimeoutInMinutes"]!);
    }

    [Fact]
    public void Project_of_a_client_whose_editor_is_a_page_of_the_site_installs_the_editor()
    {
        var client = ClientTemplates.Tier1ComposedClient("acme-corp", "Acme & Sons", "acme-corp.example", "owner@acme-corp.example", "decap", "snipcart", "eleventy");
        var cms = client.ServiceIntegration.CmsConfig!;
        client = client with
        {
            ServiceIntegration = client.ServiceIntegration with
            {
                CmsConfig = cms with { Settings = new Dictionary<string, string>(cms.Settings) { ["auth_url"] = "https://auth.acme-corp.example" } },
            },
        };
        var project = Assert.Single(CdkApp.Synthesise(app => PlatformStackFactory.CreateStack(app, client)).Of("AWS::CodeBuild::Project"));

        Assert.Contains("run --install -- node kit/editors/", (string)project["Source"]!["BuildSpec"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Direct_function_runs_its_own_package_in_its_role()
    {
        var function = Assert.Single(Direct.Value.Of("AWS::Lambda::Function"));
        Assert.Equal("Platform.Direct", (string?)function["Handler"]);
        var variables = function["Environment"]!["Variables"]!;
        Assert.Equal("direct", (string?)variables["PLATFORM_ROLE"]);
        Assert.Equal("codebuild", (string?)variables["PLATFORM_RUNNER"]);
        Assert.Equal("/tmp/platform", (string?)variables["PLATFORM_DATA"]);
        Assert.Matches("^astro=[0-9a-f]{64}$", (string?)variables["PLATFORM_STARTERS"]);
    }

    [Fact]
    public void What_reads_content_and_products_has_a_name_in_the_clients_account_and_its_readers_may_have_it()
    {
        var client = SampleClients.Composed();
        var template = CdkApp.Synthesise(app => PlatformStackFactory.CreateStack(app, client with
        {
            Content = client.Content with { Token = new SecretReference { Ref = "env:CMS_READ" }, ShopToken = new SecretReference { Ref = "secretsmanager:shop/read" } },
        }));

        Assert.True(May(template, "Projector", "ssm:GetParameter", "acme-corp-prod/CMS_READ"));
        Assert.True(May(template, "Projector", "secretsmanager:GetSecretValue", "shop/read"));
        Assert.DoesNotContain("env:CMS_READ", template.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_learns_its_distribution_from_its_own_stack_whatever_layer_serves_it()
    {
        var template = CdkApp.Synthesise(app => PlatformStackFactory.CreateStack(app, SampleClients.Sharing("acme-corp")));
        var variables = Assert.Single(template.Of("AWS::CodeBuild::Project"))["Environment"]!["EnvironmentVariables"]!.AsArray();
        Assert.Contains("distribution_id", variables.Single(variable => (string)variable!["Name"]! == ClientDirectory.OverridesVariable)!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Services_of_the_shared_layer_write_to_the_bucket_that_the_clients_stack_made()
    {
        var template = CdkApp.Synthesise(app => PlatformStackFactory.CreateStack(app, SampleClients.Sharing("acme-corp")));
        Assert.Contains(template.Of("AWS::S3::Bucket"), bucket => (string?)bucket["BucketName"] == EventLayer.For(EventLayer.SharedPrefix).SiteBucket(new("acme-corp"), "prod"));
    }

    private static bool May(Template template, string role, string action, string resource) => template.Of("AWS::IAM::Role")
        .Where(one => one.Id.StartsWith(role == "Site" ? "SiteBuildRole" : $"Functions{role}Role", StringComparison.Ordinal))
        .SelectMany(one => one["Policies"]!.AsArray())
        .SelectMany(policy => policy!["PolicyDocument"]!["Statement"]!.AsArray())
        .Any(statement => (string)statement!["Effect"]! == "Allow" && Values(statement["Action"]).Any(value => value == $"\"{action}\"") && Values(statement["Resource"]).Any(value => value.Contains(resource, StringComparison.Ordinal)));

    private static IEnumerable<string> Values(JsonNode? node) => node is JsonArray array ? array.Select(one => one!.ToJsonString()) : [node!.ToJsonString()];
}
