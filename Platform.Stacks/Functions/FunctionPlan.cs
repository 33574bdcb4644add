using Platform.Aws.EventLayers;
using Platform.Stacks.Assets;
using Platform.Stacks.Defaults;
using Platform.Stacks.Plan;

namespace Platform.Stacks.Functions;

/// <summary>What the functions of one layer are made from.</summary>
/// <param name="DefaultClient">Whose <c>/webhooks/{provider}</c> is; null where each client's routes bear its id.</param>
internal sealed record FunctionPlan(
    EventLayer Layer,
    string Environment,
    string? DefaultClient,
    StackDefaults Defaults,
    Artifacts Artifacts,
    Deployed Deployed,
    IReadOnlyList<SiteTarget> Sites)
{
    /// <summary>What opens the operator's routes.</summary>
    public string OperatorKey => $"ssm:/{Layer.Prefix}/operator-key";

    public SecretAccess Secrets => new([.. Deployed.Secrets.References, OperatorKey]);
}
