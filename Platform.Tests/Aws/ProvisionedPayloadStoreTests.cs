using Platform.Tests.Emulators;

namespace Platform.Tests.Aws;

public sealed class ProvisionedPayloadStoreTests(EventLayerFixture layer) : PayloadStoreTests(layer), IClassFixture<EventLayerFixture>;
