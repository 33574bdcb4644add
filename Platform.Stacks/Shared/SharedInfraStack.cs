using Amazon.CDK;
using Amazon.CDK.AWS.SNS;
using Constructs;
using Platform.Domain.Catalog.Naming;
using Platform.Domain.Clients;
using Platform.Stacks.Alarms;
using Platform.Stacks.Assets;
using Platform.Stacks.Buckets;
using Platform.Stacks.Defaults;
using Platform.Stacks.Policies;

namespace Platform.Stacks.Shared;

/// <summary>
/// <c>WebServices-SharedInfra</c>: what the clients of an account share. They find it by SSM parameters that are read at their own
/// deploy, never by exports, which can't be changed while they are in use.
/// </summary>
public sealed class SharedInfraStack : Stack
{
    private const string Prefix = "web-services";

    private readonly StackDefaults _defaults = StackDefaults.V1;

    /// <param name="clients">Its edge groups and the shared event layer are those that these name.</param>
    /// <param name="artifacts">The folder of the packages; null takes the repository's.</param>
    public SharedInfraStack(Construct scope, IReadOnlyCollection<ClientServiceConfig> clients, string? artifacts = null)
        : base(scope, StackNames.SharedInfra, new StackProps { StackName = StackNames.SharedInfra, Description = "What the clients of this account share" })
    {
        foreach (var (key, value) in new[] { ("BillingGroup", "shared"), ("CostCenter", "shared"), ("ManagedBy", "CDK"), ("Project", "WebServices") })
            Amazon.CDK.Tags.Of(this).Add(key, value);

        Buckets();
        var alarms = Alarms();
        SharedEdge.Add(this, clients, _defaults, Publish);
        SharedZones.Add(this, clients, Publish);
        if (SharedLayer.Add(this, clients, _defaults, ArtifactsFolder.Of(this, artifacts), alarms) is { } api)
            Publish("ApiUrl", SharedNames.ApiUrl, api);
    }

    private void Buckets()
    {
        var logs = new PrivateBucket(this, "Logs", new("logs") { TakesCdnLogs = true, Expiry = new Dictionary<string, int> { [""] = _defaults.AccessLogDays } });
        logs.Allow(logs.AccessLogs());
        var artifacts = new PrivateBucket(this, "Artifacts", new("artifacts") { NoncurrentDays = _defaults.NoncurrentVersionDays, LogsTo = logs });
        artifacts.Allow();
        Publish("LogsBucket", SharedNames.LogsBucket, logs.Bucket.Ref);
        Publish("ArtifactsBucket", SharedNames.ArtifactsBucket, artifacts.Bucket.Ref);
    }

    private AlarmTopic Alarms()
    {
        var topic = new CfnTopic(this, "AlarmTopic", new CfnTopicProps { TopicName = $"{Prefix}-alarms", DisplayName = "Platform alarms" });
        _ = new CfnTopicPolicy(this, "AlarmTopicPolicy", new CfnTopicPolicyProps
        {
            Topics = [topic.Ref],
            PolicyDocument = Statement.Document(
                Publishing("cloudwatch.amazonaws.com", topic.Ref),
                Publishing("budgets.amazonaws.com", topic.Ref),
                new Statement(["sns:Publish"], topic.Ref)
                {
                    Effect = "Deny",
                    Principal = new Dictionary<string, object> { ["AWS"] = "*" },
                    Condition = Statement.When("Bool", "aws:SecureTransport", "false"),
                }),
        });
        Publish("AlarmTopicArn", SharedNames.AlarmTopic, topic.Ref);

        var limit = new CfnParameter(this, "MonthlyBudgetUsd", new CfnParameterProps { Type = "Number", Default = 100, MinValue = 1, Description = "What the whole account may cost a month" });
        var alarms = AlarmTopic.Own(topic.Ref);
        MonthlyBudget.Add(this, $"{Prefix}-monthly", limit.ValueAsNumber, null, alarms);
        return alarms;
    }

    private static Statement Publishing(string service, string topic) => new(["sns:Publish"], topic)
    {
        Principal = Statement.By(service),
        Condition = Statement.When("StringEquals", "aws:SourceAccount", Amazon.CDK.Aws.ACCOUNT_ID),
    };

    private void Publish(string id, string name, string value) =>
        _ = new Amazon.CDK.AWS.SSM.CfnParameter(this, id + "Parameter", new Amazon.CDK.AWS.SSM.CfnParameterProps { Name = name, Type = "String", Value = value });
}
