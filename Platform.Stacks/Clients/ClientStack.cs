using System.Text.Json.Nodes;
using Amazon.CDK;
using Constructs;
using Platform.Domain.Clients;
using Platform.Domain.Clients.Validation;
using Platform.Stacks.Alarms;
using Platform.Stacks.Assets;
using Platform.Stacks.Defaults;
using Platform.Stacks.Functions;
using Platform.Stacks.Plan;
using Platform.Stacks.Policies;
using Platform.Stacks.Providers;
using Platform.Stacks.Shared;

namespace Platform.Stacks.Clients;

/// <summary>
/// A client's stack: the site, which is the same for all; the functions of its mode; and what its providers bring. It is made from
/// the client's configuration alone.
/// </summary>
public abstract class ClientStack : Stack
{
    private readonly StackPlan _plan;
    private readonly AlarmTopic _alarms;

    /// <param name="id">The stack's name; null takes the client's own.</param>
    /// <param name="artifacts">The folder of the packages; null finds the repository's.</param>
    /// <exception cref="ArgumentException">The configuration is not valid, or is another kind of service.</exception>
    private protected ClientStack(Construct scope, string? id, ClientServiceConfig client, ServiceType service, string? artifacts)
        : base(scope, id ?? client.StackName, Properties(id ?? client.StackName, client))
    {
        Check(client, service);
        Client = client;
        _plan = new(client, StackDefaults.Of(client.Deploy.Defaults), ArtifactsFolder.Of(this, artifacts));
        foreach (var (key, value) in client.Tags)
            Amazon.CDK.Tags.Of(this).Add(key, value);

        _alarms = new AlarmTopic(this, _plan.UsesShared);
        Build();
    }

    public ClientServiceConfig Client { get; }

    private void Build()
    {
        var parts = Client.Providers.Select(ProviderParts.Of).ToArray();
        var site = new Site.Site(this, _plan, _alarms);
        var deployed = Deploy(parts, site.Cdn.Id);
        _ = new Site.SiteBuild(site, _plan, site.Storage, site.Cdn, deployed);

        var api = _plan.SharesLayer ? SharedApi() : OwnApi(deployed, site);
        foreach (var part in parts)
            part.Add(new(this, _plan, api, site.Address));
        StackOutputs.Add(this, _plan, site, api);
    }

    private Deployed Deploy(IReadOnlyList<IProviderPart> parts, string distribution)
    {
        // Without an own layer the shared one's functions need what is missing: its stack asks for it.
        var overrides = (_plan.SharesLayer ? null : MissingSettings.Ask(this, Client)) ?? [];
        overrides["site"] = new JsonObject { ["distribution_id"] = distribution };
        var client = DeployedClient.Of(Client);
        var parameters = parts.SelectMany(part => part.BuildParameters(Client)).ToDictionary();
        var secrets = new SecretAccess([.. DeployedClient.References(client), .. parameters.Values.Select(path => $"ssm:{path}")]);
        return new(
            ClientArchive.Add(this, "ClientFiles", [client]),
            new JsonObject { [Client.ClientId.Value] = overrides },
            secrets,
            parts.SelectMany(part => part.BuildVariables(Client)).ToDictionary(),
            parameters);
    }

    private string OwnApi(Deployed deployed, Site.Site site)
    {
        var plan = new FunctionPlan(
            _plan.Layer, Client.Environment, Client.ClientId.Value, _plan.Defaults, _plan.Artifacts, deployed,
            [new(_plan.ProjectName, _plan.SiteBucketName, Arns.Distribution(site.Cdn.Id), _plan.Engine.Id)]);
        return Backend.Add(this, plan, _plan.IsDirect, [_plan.ProjectName], _alarms).Url;
    }

    private string SharedApi() => Amazon.CDK.AWS.SSM.StringParameter.ValueForStringParameter(this, SharedNames.ApiUrl);

    private static void Check(ClientServiceConfig client, ServiceType service)
    {
        if (client.ServiceIntegration.ServiceType != service)
            throw new ArgumentException($"{client.ClientId} is a {client.ServiceIntegration.ServiceType}, not a {service}.", nameof(client));
        if (ClientValidation.Valid(client) is { Count: > 0 } faults)
            throw new ArgumentException($"{client.ClientId} can't be synthesised:\n{string.Join('\n', faults)}", nameof(client));
    }

    private static StackProps Properties(string name, ClientServiceConfig client) => new()
    {
        StackName = name,
        Description = $"{client.StackType} of {client.ResourcePrefix}, {client.ServiceIntegration.SsgEngine}",
    };
}
