using Platform.Tests.Aws;

namespace Platform.Tests.Stacks.Deployed;

[Collection(CdkGroup.Name)]
public sealed class DeployedEventLayerShapeTests(DeployedLayerFixture deployed) : EventLayerShapeTests(deployed.OrSkip()), IClassFixture<DeployedLayerFixture>;
