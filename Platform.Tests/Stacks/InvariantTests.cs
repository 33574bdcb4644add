using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Platform.Aws.EventLayers;

namespace Platform.Tests.Stacks;

/// <summary>What holds for every stack, whatever is chosen.</summary>
[Collection(CdkGroup.Name)]
public sealed partial class InvariantTests(CatalogStacks stacks)
{
    // CloudFormation knows no tags for these, or CDK 2.160 no tags of theirs.
    private static readonly string[] Untagged =
    [
        "AWS::ApiGatewayV2::Integration", "AWS::ApiGatewayV2::Route", "AWS::Budgets::Budget", "AWS::CloudFront::Function", "AWS::CloudFront::OriginAccessControl",
        "AWS::CloudFront::ResponseHeadersPolicy", "AWS::Events::Rule", "AWS::Lambda::EventSourceMapping", "AWS::Lambda::LayerVersion", "AWS::Lambda::Permission",
        "AWS::Lambda::Url", "AWS::Route53::RecordSet", "AWS::S3::BucketPolicy", "AWS::SNS::Subscription", "AWS::SNS::TopicPolicy", "AWS::SQS::QueuePolicy",
        "AWS::CloudWatch::Alarm",
    ];

    [Fact]
    public void Every_combination_synthesises_in_each_of_its_modes()
    {
        Assert.Equal(99 + 35, CatalogStacks.All.Count());
        Assert.Equal(CatalogStacks.Chosen.Select(made => CatalogStacks.NameOf(made.Combination, made.Mode)).Order(), stacks.Templates.Keys.Order());
    }

    [Fact]
    public void No_bucket_is_public_and_each_is_encrypted_and_takes_TLS_only() => ForAll("AWS::S3::Bucket", (template, bucket) =>
    {
        Assert.All(["BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"], block => Assert.True((bool)bucket["PublicAccessBlockConfiguration"]![block]!));
        Assert.NotNull(bucket["BucketEncryption"]);
        Assert.Equal("Retain", (string?)bucket.Json["DeletionPolicy"]);
        Assert.Null(bucket["AccessControl"]);
        var policy = Assert.Single(template.Of("AWS::S3::BucketPolicy"), policy => Template.Target(policy["Bucket"]) == bucket.Id);
        Assert.Contains(Statements(policy["PolicyDocument"]), DeniesPlainHttp);
        Assert.DoesNotContain(Statements(policy["PolicyDocument"]), statement => (string)statement["Effect"]! == "Allow" && IsEveryone(statement["Principal"]));
    });

    [Fact]
    public void Site_is_read_through_its_own_distribution_only() => ForAll("AWS::CloudFront::Distribution", (template, distribution) =>
    {
        var config = distribution["DistributionConfig"]!;
        var origin = Assert.Single(config["Origins"]!.AsArray())!;
        Assert.NotNull(origin["OriginAccessControlId"]);
        Assert.Equal("redirect-to-https", (string?)config["DefaultCacheBehavior"]!["ViewerProtocolPolicy"]);
        Assert.True((bool)config["DefaultCacheBehavior"]!["Compress"]!);
        Assert.Equal("http2and3", (string?)config["HttpVersion"]);
        Assert.Equal("PriceClass_100", (string?)config["PriceClass"]);

        var bucket = Template.Target(origin["DomainName"]);
        var policy = Assert.Single(template.Of("AWS::S3::BucketPolicy"), policy => Template.Target(policy["Bucket"]) == bucket);
        var allowed = Assert.Single(Statements(policy["PolicyDocument"]), statement => (string)statement["Effect"]! == "Allow");
        Assert.Equal("s3:GetObject", (string?)allowed["Action"]);
        Assert.Contains(distribution.Id, allowed["Condition"]!["StringEquals"]!["AWS:SourceArn"]!.ToJsonString(), StringComparison.Ordinal);
    });

    [Fact]
    public void Every_queue_has_a_dead_letter_queue_and_outwaits_six_time_outs() => ForAll("AWS::SQS::Queue", (template, queue) =>
    {
        Assert.True((bool)queue["SqsManagedSseEnabled"]!);
        if (((string)queue["QueueName"]!).EndsWith("-dlq", StringComparison.Ordinal))
            return;

        Assert.Contains(template.Of("AWS::SQS::Queue"), dead => dead.Id == Template.Target(queue["RedrivePolicy"]!["deadLetterTargetArn"]));
        foreach (var mapping in template.Of("AWS::Lambda::EventSourceMapping").Where(mapping => Template.Target(mapping["EventSourceArn"]) == queue.Id))
        {
            var function = template.Resources.Single(function => function.Id == Template.Target(mapping["FunctionName"]));
            Assert.True((double)queue["VisibilityTimeout"]! >= 6 * (double)function["Timeout"]!, $"{queue} against {function}");
            Assert.Equal("ReportBatchItemFailures", (string?)Assert.Single(mapping["FunctionResponseTypes"]!.AsArray()));
        }
    });

    [Fact]
    public void Subscriptions_have_dead_letters_and_deliver_raw() => ForAll("AWS::SNS::Subscription", (_, subscription) =>
    {
        Assert.NotNull(subscription["RedrivePolicy"]);
        Assert.True((bool)subscription["RawMessageDelivery"]!);
    });

    [Fact]
    public void Topics_are_encrypted() => ForAll("AWS::SNS::Topic", (_, topic) => Assert.NotNull(topic["KmsMasterKeyId"]));

    [Fact]
    public void Tables_are_kept_protected_and_can_be_restored() => ForAll("AWS::DynamoDB::Table", (_, table) =>
    {
        Assert.Equal("Retain", (string?)table.Json["DeletionPolicy"]);
        Assert.Equal("Retain", (string?)table.Json["UpdateReplacePolicy"]);
        Assert.True((bool)table["DeletionProtectionEnabled"]!);
        Assert.True((bool)table["PointInTimeRecoverySpecification"]!["PointInTimeRecoveryEnabled"]!);
        Assert.Equal("PAY_PER_REQUEST", (string?)table["BillingMode"]);
    });

    [Fact]
    public void Every_log_group_has_a_retention_and_every_function_and_build_a_log_group_of_its_own()
    {
        ForAll("AWS::Logs::LogGroup", (_, group) => Assert.True((int)group["RetentionInDays"]! is > 0 and <= 365));
        ForAll("AWS::Lambda::Function", (template, function) => Assert.Contains(
            template.Of("AWS::Logs::LogGroup"), group => group.Id == Template.Target(function["LoggingConfig"]!["LogGroup"])));
        ForAll("AWS::CodeBuild::Project", (template, project) => Assert.Contains(
            template.Of("AWS::Logs::LogGroup"), group => group.Id == Template.Target(project["LogsConfig"]!["CloudWatchLogs"]!["GroupName"])));
    }

    [Fact]
    public void No_role_may_do_everything_with_anything() => ForAll("AWS::IAM::Role", (_, role) =>
    {
        Assert.Null(role["ManagedPolicyArns"]);
        foreach (var statement in role["Policies"]!.AsArray().SelectMany(policy => Statements(policy!["PolicyDocument"])))
        {
            Assert.DoesNotContain(Values(statement["Action"]), action => ((string)action!).Contains('*', StringComparison.Ordinal));
            // X-Ray's two actions know no resource.
            Assert.True(
                Values(statement["Resource"]).All(resource => resource is not JsonValue || (string)resource! != "*") || Values(statement["Action"]).All(action => ((string)action!).StartsWith("xray:Put", StringComparison.Ordinal)),
                $"{role}: {statement.ToJsonString()}");
        }
    });

    [Fact]
    public void Everything_that_can_be_tagged_is_tagged()
    {
        string[] keys = ["Client", "Company", "Environment", "StackType", "ServiceTier", "DeliveryModel", "IntegrationMode", "SSGEngine", "BillingGroup", "CostCenter", "ManagedBy", "Project"];
        foreach (var template in stacks.Templates.Values)
        {
            foreach (var resource in template.Resources.Where(resource => !Untagged.Contains(resource.Type)))
            {
                var tags = resource["Tags"] switch
                {
                    JsonArray list => list.Select(tag => (string)tag!["Key"]!),
                    JsonObject map => map.Select(tag => tag.Key),
                    _ => throw new InvalidOperationException($"{template.Name}: {resource} has no tags."),
                };
                Assert.Empty(keys.Except(tags));
            }
        }
    }

    [Fact]
    public void Template_holds_no_personal_data() =>
        Assert.All(stacks.Templates.Values, template => Assert.DoesNotMatch(MailAddress(), template.Text));

    [Fact]
    public void Template_says_what_it_costs_and_stays_within_CloudFormations_limits() => Assert.All(stacks.Templates.Values, template =>
    {
        Assert.Matches(@"^AWS \$\d+\.\d\d at list price and providers \$\d+\.\d\d a month", (string)template.Outputs["MonthlyCostEstimate"]!["Value"]!);
        Assert.True(template.Resources.Count() < 500);
        Assert.True(template.Text.Length < 1_000_000);
        Assert.True(template.Outputs.Count <= 200);
    });

    [Fact]
    public void Direct_mode_has_no_topic_no_queue_no_cache_and_one_function_for_it_all() => Assert.All(
        stacks.Templates.Values.Where(template => template.Name.EndsWith("-Direct", StringComparison.Ordinal)),
        template =>
        {
            Assert.DoesNotContain(template.Resources, resource => resource.Type.StartsWith("AWS::SNS::", StringComparison.Ordinal) || resource.Type.StartsWith("AWS::SQS::", StringComparison.Ordinal));
            var layer = EventLayer.For("acme-corp-prod");
            Assert.Equal([layer.Tables.BuildBatching.Name, layer.Tables.WebhookDeliveries.Name], template.Of("AWS::DynamoDB::Table").Select(table => (string)table["TableName"]!).Order());
            Assert.Single(template.Of("AWS::Lambda::Function"), function => ((string)function["Runtime"]!).StartsWith("dotnet", StringComparison.Ordinal));
            Assert.Single(template.Of("AWS::Events::Rule"), rule => rule["ScheduleExpression"] is not null);
        });

    [Fact]
    public void Site_has_the_same_logical_ids_and_names_whatever_the_providers_mode_and_engine()
    {
        var sites = stacks.Templates.Values.Select(template => string.Join('\n', template.Resources
            .Where(resource => resource.Id.StartsWith("Site", StringComparison.Ordinal))
            .Select(resource => $"{resource} {Name(resource)}")
            .Order(StringComparer.Ordinal)));
        Assert.Single(sites.Distinct());
    }

    private static string? Name(Template.Resource resource) =>
        new[] { "BucketName", "Name", "LogGroupName", "AlarmName" }.Select(property => resource[property]).OfType<JsonValue>().Select(value => (string?)value).FirstOrDefault();

    private static bool IsEveryone(JsonNode? principal) => principal is JsonValue || principal?["AWS"] is JsonValue everyone && (string?)everyone == "*";

    private static bool DeniesPlainHttp(JsonObject statement) =>
        (string)statement["Effect"]! == "Deny" && (string?)statement["Condition"]?["Bool"]?["aws:SecureTransport"] == "false";

    private static IEnumerable<JsonObject> Statements(JsonNode? document) => document!["Statement"]!.AsArray().Select(statement => statement!.AsObject());

    private static JsonArray Values(JsonNode? value) => value as JsonArray ?? [value?.DeepClone()];

    private void ForAll(string type, Action<Template, Template.Resource> holds)
    {
        var seen = 0;
        foreach (var template in stacks.Templates.Values)
        {
            foreach (var resource in template.Of(type))
            {
                holds(template, resource);
                seen++;
            }
        }

        Assert.True(seen > 0, $"No template has a {type}.");
    }

    [GeneratedRegex(@"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\.[A-Za-z]{2,}")]
    private static partial Regex MailAddress();
}
