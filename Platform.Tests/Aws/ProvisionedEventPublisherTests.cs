using Platform.Tests.Emulators;

namespace Platform.Tests.Aws;

public sealed class ProvisionedEventPublisherTests(EventLayerFixture layer) : EventPublisherTests(layer), IClassFixture<EventLayerFixture>;
