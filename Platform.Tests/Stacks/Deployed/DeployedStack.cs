using System.Text.Json.Nodes;
using Amazon.SQS;
using Platform.Tests.Emulators;
using Platform.Tests.Waiting;

namespace Platform.Tests.Stacks.Deployed;

/// <summary>A stack that CloudFormation made from its template, and what its resources are called.</summary>
/// <param name="created">Physical ids by logical ids.</param>
internal sealed class DeployedStack(EventLayerFixture layer, Template template, IReadOnlyDictionary<string, string?> created)
{
    public Template Template => template;

    public IEnumerable<Template.Resource> Created => template.Resources.Where(resource => created.ContainsKey(resource.Id));

    public IEnumerable<Template.Resource> LeftOut => template.Resources.Where(resource => !created.ContainsKey(resource.Id));

    /// <param name="leftOut">Types that the emulator's CloudFormation passes over: outputs that name a resource of them go from the template, since moto fails on those.</param>
    public static async Task<DeployedStack> DeployAsync(EventLayerFixture layer, CdkApp cdk, IReadOnlyList<string> leftOut)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var template = WithoutOutputsOf(Assert.Single(cdk.Synthesise().Values), leftOut);
        var url = await new PublishedAssets(layer, cdk).PublishAsync(template, cancellation);

        using var http = CloudFormation.Http(layer, "cloudformation");
        var cloudFormation = new CloudFormation(http);
        // What the sample client lacks for a deployment; any text does here.
        var asked = template.Parameters.Where(parameter => parameter.Value!["Default"] is null).ToDictionary(parameter => parameter.Key, _ => "example1");
        await cloudFormation.CreateStackAsync(template.Name, url, asked, cancellation);
        var status = await Eventually.BecomesAsync(
            token => cloudFormation.StatusAsync(template.Name, token), status => status != "CREATE_IN_PROGRESS", TimeSpan.FromMinutes(5));
        Assert.Equal("CREATE_COMPLETE", status);

        return new DeployedStack(layer, template, await cloudFormation.ResourcesAsync(template.Name, cancellation));
    }

    /// <summary>Its physical id.</summary>
    public string? NameOf(Template.Resource resource) => created[resource.Id];

    /// <summary>A property's value, references resolved to what was made; of attributes it knows a queue's ARN.</summary>
    public async Task<JsonNode?> ResolveAsync(JsonNode? value)
    {
        switch (value)
        {
            case JsonObject reference when reference["Ref"] is { } target:
                return created[(string)target!];
            case JsonObject reference when reference["Fn::GetAtt"] is JsonArray target:
                return await QueueArnAsync((string)target[0]!, (string)target[1]!);
            case JsonObject map:
                var resolved = new JsonObject();
                foreach (var (name, inner) in map)
                    resolved[name] = await ResolveAsync(inner);
                return resolved;
            default:
                return value?.DeepClone();
        }
    }

    private async Task<string> QueueArnAsync(string resource, string attribute)
    {
        Assert.Equal("Arn", attribute);
        var attributes = await layer.Get<IAmazonSQS>().GetQueueAttributesAsync(created[resource], ["QueueArn"], TestContext.Current.CancellationToken);
        return attributes.QueueARN;
    }

    private static Template WithoutOutputsOf(Template template, IReadOnlyList<string> types)
    {
        var resources = template.Resources.Where(resource => types.Contains(resource.Type)).Select(resource => $"\"{resource.Id}\"").ToArray();
        var json = template.Json.DeepClone().AsObject();
        foreach (var output in template.Outputs.Where(output => resources.Any(output.Value!.ToJsonString().Contains)))
            json[nameof(Template.Outputs)]!.AsObject().Remove(output.Key);
        return new Template(template.Name, json.ToJsonString());
    }
}
