using Platform.Tests.Emulators;

namespace Platform.Tests.Aws;

public sealed class ProvisionedFilterTests(EventLayerFixture layer) : FilterTests(layer), IClassFixture<EventLayerFixture>;
