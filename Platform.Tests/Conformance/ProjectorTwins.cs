using Platform.Tests.Emulators;

namespace Platform.Tests.Conformance;

public sealed class ProjectorTwins(EmulatorFixture emulators) : Twins(emulators, "Platform.Content", "projector");
