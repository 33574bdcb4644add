using Platform.Tests.Aws;

namespace Platform.Tests.Stacks.Deployed;

[Collection(CdkGroup.Name)]
public sealed class DeployedFilterTests(DeployedLayerFixture deployed) : FilterTests(deployed.OrSkip()), IClassFixture<DeployedLayerFixture>;
