using System.Text.Json.Nodes;
using Platform.Aws.EventLayers;
using Platform.Aws.Functions;
using Platform.Stacks;

namespace Platform.Tests.Stacks;

/// <summary>AWS gets the event layer that the provisioner makes in an emulator: both are read from one description, and nothing is added or lost.</summary>
[Collection(CdkGroup.Name)]
public sealed class LayerEqualityTests
{
    private static readonly EventLayer Layer = EventLayer.For("acme-corp-prod");
    private static readonly Lazy<Template> Made = new(() => CdkApp.Synthesise(app => PlatformStackFactory.CreateStack(app, SampleClients.Composed())));

    private static Template Stack => Made.Value;

    [Fact]
    public void Topics_are_the_descriptions() =>
        Assert.Equal(Layer.Topics.All.Select(topic => topic.Name).Order(), Stack.Of("AWS::SNS::Topic").Select(topic => (string)topic["TopicName"]!).Order());

    [Fact]
    public void Queues_are_the_descriptions()
    {
        Assert.Equal(Layer.Queues.All.SelectMany(queue => new[] { queue.Name, queue.DeadLetterName }).Order(), Stack.Of("AWS::SQS::Queue").Select(queue => (string)queue["QueueName"]!).Order());
        foreach (var queue in Layer.Queues.All)
        {
            var (live, dead) = (Queue(queue.Name), Queue(queue.DeadLetterName));
            Assert.Equal(queue.VisibilityTimeout.TotalSeconds, (double)live["VisibilityTimeout"]!);
            Assert.Equal(queue.Retention.TotalSeconds, (double)live["MessageRetentionPeriod"]!);
            Assert.Equal(queue.DeadLetterRetention.TotalSeconds, (double)dead["MessageRetentionPeriod"]!);
            Assert.Equal(queue.MaxReceives, (int)live["RedrivePolicy"]!["maxReceiveCount"]!);
            Assert.Equal(dead.Id, Template.Target(live["RedrivePolicy"]!["deadLetterTargetArn"]));
        }
    }

    [Fact]
    public void Subscriptions_and_their_filters_are_the_descriptions()
    {
        var described = Layer.Subscriptions.Select(subscription => (subscription.Topic.Name, subscription.Queue.Name, subscription.Filter?.ToJson()));
        var made = Stack.Of("AWS::SNS::Subscription").Select(subscription => (
            (string)Find(subscription["TopicArn"])["TopicName"]!, (string)Find(subscription["Endpoint"])["QueueName"]!, subscription["FilterPolicy"]?.ToJsonString()));
        Assert.Equal(described.Order(), made.Order());
    }

    [Fact]
    public void Tables_keys_indexes_and_expiry_are_the_descriptions()
    {
        Assert.Equal(Layer.Tables.All.Count, Stack.Of("AWS::DynamoDB::Table").Count());
        foreach (var table in Layer.Tables.All)
        {
            var made = Stack.Of("AWS::DynamoDB::Table").Single(made => (string)made["TableName"]! == table.Name);
            Assert.Equal(table.Keys.Select(key => key.Name), Keys(made.Properties));
            Assert.Equal(TableDescription.TimeToLiveAttribute, (string?)made["TimeToLiveSpecification"]!["AttributeName"]);
            Assert.Equal(
                table.Indexes.Select(index => $"{index.Name} {index.PartitionKey.Name} {index.SortKey.Name} {(index.KeysOnly ? "KEYS_ONLY" : "ALL")}"),
                made["GlobalSecondaryIndexes"]!.AsArray().Select(index => $"{index!["IndexName"]} {string.Join(' ', Keys(index.AsObject()))} {index["Projection"]!["ProjectionType"]}"));
            var types = made["AttributeDefinitions"]!.AsArray().ToDictionary(attribute => (string)attribute!["AttributeName"]!, attribute => (string)attribute!["AttributeType"]!);
            Assert.All(table.Indexes.SelectMany(index => new[] { index.PartitionKey, index.SortKey }), key => Assert.Equal(key.Type == KeyType.Number ? "N" : "S", types[key.Name]));
        }
    }

    [Fact]
    public void Payloads_bucket_has_the_descriptions_name() => Assert.Contains(Stack.Of("AWS::S3::Bucket"), bucket => bucket["BucketName"] is JsonValue name && (string)name! == Layer.PayloadsBucket);

    [Fact]
    public void Functions_and_what_invokes_them_are_the_roles()
    {
        foreach (var role in FunctionRoles.EventDriven)
        {
            var function = Stack.Of("AWS::Lambda::Function").Single(function => (string)function["FunctionName"]! == role.NameIn(Layer.Prefix));
            Assert.Equal(role.MemoryMegabytes, (int)function["MemorySize"]!);
            Assert.Equal(role.TimeOut.TotalSeconds, (double)function["Timeout"]!);
            Assert.Equal("dotnet10", (string?)function["Runtime"]);
            Assert.Equal("Active", (string?)function["TracingConfig"]!["Mode"]);
            Assert.Equal(role.Id, (string?)function["Environment"]!["Variables"]![FunctionRole.Variable]);

            var queues = Stack.Of("AWS::Lambda::EventSourceMapping").Where(mapping => Template.Target(mapping["FunctionName"]) == function.Id).Select(mapping => (string)Find(mapping["EventSourceArn"])["QueueName"]!);
            Assert.Equal(role.Triggers.OfType<FunctionTrigger.Queue>().Select(queue => queue.Of(Layer).Name).Order(), queues.Order());
            var schedules = Stack.Of("AWS::Events::Rule").Where(rule => rule["ScheduleExpression"] is not null && Template.Target(rule["Targets"]![0]!["Arn"]) == function.Id);
            Assert.Equal(role.Triggers.OfType<FunctionTrigger.Schedule>().Count(), schedules.Count());
            var routes = Stack.Of("AWS::ApiGatewayV2::Route").Where(route => Integrates(route, function.Id)).Select(route => (string)route["RouteKey"]!);
            Assert.Equal(role.Triggers.OfType<FunctionTrigger.Http>().SelectMany(http => http.Paths).Select(path => $"ANY {path}").Order(), routes.Order());
        }
    }

    private static bool Integrates(Template.Resource route, string function) =>
        Template.Target(Find(route["Target"]!["Fn::Join"]![1]![1])["IntegrationUri"]) == function;

    private static Template.Resource Queue(string name) => Stack.Of("AWS::SQS::Queue").Single(queue => (string)queue["QueueName"]! == name);

    private static Template.Resource Find(JsonNode? reference) => Stack.Resources.Single(resource => resource.Id == Template.Target(reference));

    private static IEnumerable<string> Keys(JsonObject keyed) => keyed["KeySchema"]!.AsArray().Select(key => (string)key!["AttributeName"]!);
}
