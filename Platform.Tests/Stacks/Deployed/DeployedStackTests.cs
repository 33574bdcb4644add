using System.Text.Json.Nodes;

namespace Platform.Tests.Stacks.Deployed;

/// <summary>What CloudFormation made of a client's template in an emulator is what the template says.</summary>
[Collection(CdkGroup.Name)]
public sealed class DeployedStackTests(DeployedLayerFixture deployed) : IClassFixture<DeployedLayerFixture>
{
    /// <summary>Properties that are a resource's name, and with it the end of its physical id.</summary>
    private static readonly string[] Names = ["BucketName", "FunctionName", "LogGroupName", "Name", "QueueName", "TableName", "TopicName"];

    private DeployedStack Stack => deployed.OrSkip().Stack;

    [Fact]
    public void What_the_emulator_leaves_out_is_known_and_the_layers_own_types_stand()
    {
        var leftOut = Stack.LeftOut.Select(resource => resource.Type).Distinct().Order(StringComparer.Ordinal).ToArray();

        if (deployed.TypesLeftOut is { } known)
            Assert.Equal(known.Order(StringComparer.Ordinal), leftOut);
        string[] needed = ["AWS::DynamoDB::Table", "AWS::IAM::Role", "AWS::Lambda::EventSourceMapping", "AWS::Lambda::Function", "AWS::S3::Bucket", "AWS::SNS::Topic", "AWS::SQS::Queue"];
        Assert.Empty(needed.Intersect(leftOut));
        Assert.Empty(Stack.Created.Select(resource => resource.Type).Intersect(leftOut));
    }

    [Fact]
    public void Everything_else_stands_under_the_name_that_the_template_gives_it()
    {
        var named = 0;
        foreach (var resource in Stack.Created)
        {
            if (Names.Select(name => resource[name]).OfType<JsonValue>().FirstOrDefault() is not { } name || resource.Type == "AWS::Lambda::Permission")
                continue;
            Assert.EndsWith((string)name!, Stack.NameOf(resource), StringComparison.Ordinal);
            named++;
        }

        Assert.True(named >= deployed.Layer.Topics.All.Count + (2 * deployed.Layer.Queues.All.Count) + deployed.Layer.Tables.All.Count);
    }

    [Fact]
    public async Task Each_function_is_fed_by_the_queues_that_the_template_names()
    {
        using var lambda = CloudFormation.Http(deployed.OrSkip(), "lambda");
        foreach (var mapping in Stack.Created.Where(resource => resource.Type == "AWS::Lambda::EventSourceMapping"))
        {
            var made = JsonNode.Parse(await lambda.GetStringAsync($"/2015-03-31/event-source-mappings/{Stack.NameOf(mapping)}", TestContext.Current.CancellationToken))!;
            Assert.Equal((string?)await Stack.ResolveAsync(mapping["EventSourceArn"]), (string?)made["EventSourceArn"]);
            var function = Stack.Created.Single(resource => resource.Id == Template.Target(mapping["FunctionName"]));
            Assert.EndsWith($":function:{Stack.NameOf(function)}", (string)made["FunctionArn"]!, StringComparison.Ordinal);
            Assert.Equal((int)mapping["BatchSize"]!, (int)made["BatchSize"]!);
        }
    }
}
