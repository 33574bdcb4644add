using Platform.Tests.Aws;

namespace Platform.Tests.Stacks.Deployed;

[Collection(CdkGroup.Name)]
public sealed class DeployedConditionalTests(DeployedLayerFixture deployed) : ConditionalTests(deployed.OrSkip()), IClassFixture<DeployedLayerFixture>;
