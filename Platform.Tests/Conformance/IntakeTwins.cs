using Platform.Tests.Emulators;

namespace Platform.Tests.Conformance;

public sealed class IntakeTwins(EmulatorFixture emulators) : Twins(emulators, "Platform.Webhooks", "intake");
