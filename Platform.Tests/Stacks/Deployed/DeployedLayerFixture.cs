using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using Platform.Domain.Catalog.Naming;
using Platform.Domain.Clients;
using Platform.Stacks;
using Platform.Tests.Emulators;

namespace Platform.Tests.Stacks.Deployed;

/// <summary>
/// The event layer of a client's stack that CloudFormation made in an emulator, in the place of the provisioner. A test class takes
/// <see cref="OrSkip"/>. Two things are then done to the stack: subscriptions that the emulator passed over are made by the template's
/// own properties, and the functions let go of their queues, so that the tests see the messages.
/// </summary>
public sealed class DeployedLayerFixture : EventLayerFixture
{
    private readonly EmulatorFixture _emulators;
    private readonly ClientServiceConfig _client = SampleClients.Composed(UniqueName());
    private DeployedStack? _stack;

    public DeployedLayerFixture(EmulatorFixture emulators)
        : base(emulators)
    {
        _emulators = emulators;
        Prefix = StackNames.ResourcePrefix(_client.ClientId, _client.Environment);
    }

    /// <summary>Null where nobody has seen which types the emulator leaves out.</summary>
    internal IReadOnlyList<string>? TypesLeftOut { get; private set; }

    internal DeployedStack Stack => _stack ?? throw new InvalidOperationException("Nothing is deployed.");

    /// <summary>Itself, or the test is skipped.</summary>
    public DeployedLayerFixture OrSkip()
    {
        if (_stack is null)
            PythonPackage.Require(MotoEmulator.Program, "'moto[server]'");
        return this;
    }

    public override async ValueTask InitializeAsync()
    {
        if (await _emulators.StartDeployableAsync() is not { } emulator)
            return;

        TypesLeftOut = emulator.TypesLeftOut;
        await InitializeAsync(emulator);
    }

    protected override EventLayerFixture New() => new DeployedLayerFixture(_emulators);

    protected override async Task MakeLayerAsync()
    {
        using var cdk = new CdkApp();
        PlatformStackFactory.CreateStack(cdk.App, _client);
        _stack = await DeployedStack.DeployAsync(this, cdk, TypesLeftOut ?? []);

        foreach (var subscription in _stack.LeftOut.Where(resource => resource.Type == "AWS::SNS::Subscription"))
            await SubscribeAsync(subscription);
        foreach (var mapping in _stack.Created.Where(resource => resource.Type == "AWS::Lambda::EventSourceMapping"))
            await DisableAsync(mapping);
    }

    private async Task SubscribeAsync(Template.Resource subscription)
    {
        var properties = (await Stack.ResolveAsync(subscription.Properties))!.AsObject();
        await Get<IAmazonSimpleNotificationService>().SubscribeAsync(
            new SubscribeRequest
            {
                TopicArn = Taken("TopicArn"),
                Protocol = Taken("Protocol"),
                Endpoint = Taken("Endpoint"),
                Attributes = properties.ToDictionary(property => property.Key, property => property.Value is JsonValue value ? value.ToString() : property.Value!.ToJsonString()),
            },
            TestContext.Current.CancellationToken);

        string Taken(string name)
        {
            var value = (string)properties[name]!;
            properties.Remove(name);
            return value;
        }
    }

    private async Task DisableAsync(Template.Resource mapping)
    {
        using var lambda = CloudFormation.Http(this, "lambda");
        using var answer = await lambda.PutAsync(
            $"/2015-03-31/event-source-mappings/{Stack.NameOf(mapping)}", JsonContent.Create(new JsonObject { ["Enabled"] = false }), TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }
}
