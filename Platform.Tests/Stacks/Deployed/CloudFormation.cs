using System.Xml.Linq;
using Amazon.Runtime;
using Platform.Aws.Settings;
using Platform.Aws.Signing;
using Platform.Tests.Emulators;

namespace Platform.Tests.Stacks.Deployed;

/// <summary>As much of CloudFormation's Query protocol as a deployment needs: a form in, XML out.</summary>
internal sealed class CloudFormation(HttpClient http)
{
    /// <summary>A client that signs for a service of the layer's emulator.</summary>
    public static HttpClient Http(EventLayerFixture layer, string service)
    {
        var settings = layer.Get<AwsSettings>();
        var signing = new SigningHandler(layer.Get<AWSCredentials>(), service, settings.Region, TimeProvider.System) { InnerHandler = new HttpClientHandler() };
        return new HttpClient(signing) { BaseAddress = settings.Endpoint(service.ToUpperInvariant()) };
    }

    public Task CreateStackAsync(string name, string templateUrl, IReadOnlyDictionary<string, string> parameters, CancellationToken cancellationToken) => CallAsync(
        "CreateStack",
        [
            new("StackName", name),
            new("TemplateURL", templateUrl),
            new("Capabilities.member.1", "CAPABILITY_NAMED_IAM"),
            .. parameters.Index().SelectMany(parameter => new KeyValuePair<string, string>[]
            {
                new($"Parameters.member.{parameter.Index + 1}.ParameterKey", parameter.Item.Key),
                new($"Parameters.member.{parameter.Index + 1}.ParameterValue", parameter.Item.Value),
            }),
        ],
        cancellationToken);

    /// <returns><c>CREATE_COMPLETE</c> and the like.</returns>
    public async Task<string> StatusAsync(string name, CancellationToken cancellationToken)
    {
        var answer = await CallAsync("DescribeStacks", [new("StackName", name)], cancellationToken);
        return Text(answer, "StackStatus")!;
    }

    /// <returns>Physical ids by logical ids. moto lists what it passed over as well, without a name.</returns>
    public async Task<IReadOnlyDictionary<string, string?>> ResourcesAsync(string name, CancellationToken cancellationToken)
    {
        var answer = await CallAsync("DescribeStackResources", [new("StackName", name)], cancellationToken);
        return answer.Descendants()
            .Where(element => element.Name.LocalName == "member" && Text(element, "LogicalResourceId") is not null)
            .ToDictionary(member => Text(member, "LogicalResourceId")!, member => Text(member, "PhysicalResourceId"));
    }

    private async Task<XElement> CallAsync(string action, IEnumerable<KeyValuePair<string, string>> fields, CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent([new("Action", action), new("Version", "2010-05-15"), .. fields]);
        using var answer = await http.PostAsync("/", form, cancellationToken);
        var body = await answer.Content.ReadAsStringAsync(cancellationToken);
        if (answer.IsSuccessStatusCode)
            return XDocument.Parse(body).Root!;

        var error = XmlError.Read(body);
        throw new InvalidOperationException($"{action} was answered with {(int)answer.StatusCode}: {error.Code}: {error.Message}");
    }

    private static string? Text(XElement parent, string name) => parent.Descendants().FirstOrDefault(element => element.Name.LocalName == name)?.Value;
}
