using Platform.Aws.EventLayers;
using Platform.Domain.Catalog;
using Platform.Domain.Clients;
using Platform.Stacks.Assets;
using Platform.Stacks.Defaults;

namespace Platform.Stacks.Plan;

/// <summary>What a client's stack is made from, before anything is made.</summary>
internal sealed record StackPlan(ClientServiceConfig Client, StackDefaults Defaults, Artifacts Artifacts)
{
    public string Prefix => Client.ResourcePrefix;

    public EngineEntry Engine => StackCatalog.FindEngine(Client.ServiceIntegration.SsgEngine)!;

    public bool IsDirect => Client.ServiceIntegration.IntegrationMode == IntegrationMode.Direct;

    public bool SharesLayer => !IsDirect && Client.Deploy.EventLayer == EventLayerChoice.Shared;

    /// <summary>Whether it lives beside WebServices-SharedInfra, whose alarm topic it then uses.</summary>
    public bool UsesShared => SharesLayer || Client.Deploy.EdgeGroup is not null;

    /// <summary>The layer's names: its own, or the shared one's.</summary>
    public EventLayer Layer => EventLayer.For(SharesLayer ? EventLayer.SharedPrefix : Prefix);

    public string SiteBucketName => Layer.SiteBucket(Client.ClientId, Client.Environment);

    public string ProjectName => $"{Prefix}-site";
}
