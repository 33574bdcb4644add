using Platform.Tests.Aws;

namespace Platform.Tests.Stacks.Deployed;

[Collection(CdkGroup.Name)]
public sealed class DeployedPayloadStoreTests(DeployedLayerFixture deployed) : PayloadStoreTests(deployed.OrSkip()), IClassFixture<DeployedLayerFixture>;
