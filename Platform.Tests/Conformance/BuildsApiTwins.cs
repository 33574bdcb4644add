using Platform.Tests.Emulators;

namespace Platform.Tests.Conformance;

public sealed class BuildsApiTwins(EmulatorFixture emulators) : Twins(emulators, "Platform.Builds", "builds-api")
{
    public static KeyValuePair<string, string> Operator { get; } = new("X-Operator-Key", OperatorKey);
}
