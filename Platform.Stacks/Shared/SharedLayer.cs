using System.Text.Json.Nodes;
using Amazon.CDK;
using Platform.Aws.EventLayers;
using Platform.Domain.Clients;
using Platform.Stacks.Alarms;
using Platform.Stacks.Assets;
using Platform.Stacks.Defaults;
using Platform.Stacks.Functions;
using Platform.Stacks.Plan;
using Platform.Stacks.Policies;

namespace Platform.Stacks.Shared;

/// <summary>One event layer for every client whose <c>deploy.event_layer</c> is shared; none where no client's is.</summary>
internal static class SharedLayer
{
    /// <returns>The API's address; null where there is no layer.</returns>
    public static string? Add(Stack stack, IReadOnlyCollection<ClientServiceConfig> clients, StackDefaults defaults, Artifacts artifacts, AlarmTopic alarms)
    {
        var plans = clients.Select(client => new StackPlan(client, defaults, artifacts)).Where(plan => plan.SharesLayer).ToArray();
        if (plans.Length == 0)
            return null;

        var deployed = plans.Select(plan => DeployedClient.Of(plan.Client)).ToArray();
        var overrides = new JsonObject();
        foreach (var plan in plans)
        {
            if (MissingSettings.Ask(stack, plan.Client, plan.Prefix) is { } missing)
                overrides[plan.Client.ClientId.Value] = missing;
        }

        var functions = new FunctionPlan(
            EventLayer.For(EventLayer.SharedPrefix),
            plans[0].Client.Environment,
            DefaultClient: null,
            defaults,
            artifacts,
            new(
                ClientArchive.Add(stack, "ClientFiles", deployed),
                overrides.Count == 0 ? null : overrides,
                new([.. deployed.SelectMany(DeployedClient.References)]),
                new Dictionary<string, string>(),
                new Dictionary<string, string>()),
            // Which distribution is whose is known to the clients' stacks only.
            [.. plans.Select(plan => new SiteTarget(plan.ProjectName, plan.SiteBucketName, Arns.Distribution("*"), plan.Engine.Id))]);
        return Backend.Add(stack, functions, direct: false, [.. plans.Select(plan => plan.ProjectName)], alarms).Url;
    }
}
