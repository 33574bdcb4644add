using Platform.Tests.Aws;

namespace Platform.Tests.Stacks.Deployed;

[Collection(CdkGroup.Name)]
public sealed class DeployedEventPublisherTests(DeployedLayerFixture deployed) : EventPublisherTests(deployed.OrSkip()), IClassFixture<DeployedLayerFixture>;
