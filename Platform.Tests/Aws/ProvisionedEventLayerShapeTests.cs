using Platform.Tests.Emulators;

namespace Platform.Tests.Aws;

public sealed class ProvisionedEventLayerShapeTests(EventLayerFixture layer) : EventLayerShapeTests(layer), IClassFixture<EventLayerFixture>;
