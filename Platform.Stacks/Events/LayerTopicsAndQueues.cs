using Amazon.CDK.AWS.SNS;
using Amazon.CDK.AWS.SQS;
using Constructs;
using Platform.Aws.EventLayers;
using Platform.Stacks.Policies;

namespace Platform.Stacks.Events;

/// <summary>Topics, queues with their dead letters, and the subscriptions between them, from the layer's description.</summary>
internal sealed class LayerTopicsAndQueues : Construct
{
    // AWS's own key for SNS, which the account's functions may use. Queues keep SQS's: theirs of KMS would shut SNS and EventBridge out.
    private const string TopicKey = "alias/aws/sns";

    private readonly Dictionary<string, string> _arns = [];

    public LayerTopicsAndQueues(Construct scope, EventLayer layer)
        : base(scope, "Messages")
    {
        foreach (var topic in layer.Topics.All)
            _arns[topic.Name] = Topic(layer, topic);
        foreach (var queue in layer.Queues.All)
            AddQueue(layer, queue);
        foreach (var subscription in layer.Subscriptions)
            Subscribe(layer, subscription);
    }

    public string Arn(string name) => _arns[name];

    private string Topic(EventLayer layer, TopicDescription topic)
    {
        var created = new CfnTopic(this, Id(layer, topic.Name), new CfnTopicProps { TopicName = topic.Name, KmsMasterKeyId = TopicKey, TracingConfig = "PassThrough" });
        _ = new CfnTopicPolicy(this, Id(layer, topic.Name) + "Policy", new CfnTopicPolicyProps
        {
            Topics = [created.Ref],
            PolicyDocument = Statement.Document(new Statement(["sns:Publish"], created.Ref)
            {
                Effect = "Deny",
                Principal = new Dictionary<string, object> { ["AWS"] = "*" },
                Condition = Statement.When("Bool", "aws:SecureTransport", "false"),
            }),
        });
        return created.Ref;
    }

    private void AddQueue(EventLayer layer, QueueDescription queue)
    {
        var id = Id(layer, queue.Name);
        var dead = new CfnQueue(this, id + "Dead", new CfnQueueProps
        {
            QueueName = queue.DeadLetterName,
            MessageRetentionPeriod = queue.DeadLetterRetention.TotalSeconds,
            SqsManagedSseEnabled = true,
        });
        var live = new CfnQueue(this, id, new CfnQueueProps
        {
            QueueName = queue.Name,
            MessageRetentionPeriod = queue.Retention.TotalSeconds,
            VisibilityTimeout = queue.VisibilityTimeout.TotalSeconds,
            SqsManagedSseEnabled = true,
            RedrivePolicy = new Dictionary<string, object> { ["deadLetterTargetArn"] = dead.AttrArn, ["maxReceiveCount"] = queue.MaxReceives },
        });
        _arns[queue.Name] = live.AttrArn;
        _arns[queue.DeadLetterName] = dead.AttrArn;

        string[] topics = [.. layer.Subscriptions.Where(subscription => subscription.Queue == queue).Select(subscription => _arns[subscription.Topic.Name])];
        var senders = queue == layer.Queues.BuildStates ? [FromBuildRule(layer)] : topics.Length == 0 ? [] : new[] { FromTopics(topics) };
        Policy(id + "Policy", live, senders);
        Policy(id + "DeadPolicy", dead, senders);
    }

    private void Policy(string id, CfnQueue queue, Statement[] senders) => _ = new CfnQueuePolicy(this, id, new CfnQueuePolicyProps
    {
        Queues = [queue.Ref],
        PolicyDocument = Statement.Document([
            new Statement(["sqs:*"], queue.AttrArn)
            {
                Effect = "Deny",
                Principal = new Dictionary<string, object> { ["AWS"] = "*" },
                Condition = Statement.When("Bool", "aws:SecureTransport", "false"),
            },
            .. senders.Select(sender => sender with { Resources = [queue.AttrArn] }),
        ]),
    });

    private void Subscribe(EventLayer layer, SubscriptionDescription subscription) =>
        _ = new CfnSubscription(this, $"{Id(layer, subscription.Topic.Name)}To{Id(layer, subscription.Queue.Name)}", new CfnSubscriptionProps
        {
            TopicArn = _arns[subscription.Topic.Name],
            Protocol = "sqs",
            Endpoint = _arns[subscription.Queue.Name],
            RawMessageDelivery = true,
            FilterPolicy = subscription.Filter is { } filter ? new Dictionary<string, object> { [FilterPolicy.Attribute] = filter.EventTypes.ToArray() } : null,
            FilterPolicyScope = subscription.Filter is null ? null : "MessageAttributes",
            RedrivePolicy = new Dictionary<string, object> { ["deadLetterTargetArn"] = _arns[subscription.Queue.DeadLetterName] },
        });

    private static Statement FromTopics(string[] topics) => new(["sqs:SendMessage"])
    {
        Principal = Statement.By("sns.amazonaws.com"),
        Condition = Statement.When("ArnEquals", "aws:SourceArn", topics is [var only] ? only : topics),
    };

    private static Statement FromBuildRule(EventLayer layer) => new(["sqs:SendMessage"])
    {
        Principal = Statement.By("events.amazonaws.com"),
        Condition = Statement.When("ArnEquals", "aws:SourceArn", BuildStateRule.Arn(layer)),
    };

    /// <summary>budget-startup-prod-content-events → ContentEvents.</summary>
    internal static string Id(EventLayer layer, string name) =>
        string.Concat(name[(layer.Prefix.Length + 1)..].Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
