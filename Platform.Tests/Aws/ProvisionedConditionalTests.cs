using Platform.Tests.Emulators;

namespace Platform.Tests.Aws;

public sealed class ProvisionedConditionalTests(EventLayerFixture layer) : ConditionalTests(layer), IClassFixture<EventLayerFixture>;
