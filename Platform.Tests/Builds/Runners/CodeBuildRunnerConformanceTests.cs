using Platform.Tests.Emulators;

namespace Platform.Tests.Builds.Runners;

public sealed class CodeBuildRunnerConformanceTests(EventLayerFixture layer) : RunnerConformance
{
    private protected override async Task<RunnerRig> StartAsync(TimeSpan? timeout = null)
    {
        var rig = new CodeBuildRig(layer, AnotherClient());
        await rig.StartAsync(timeout);
        return rig;
    }
}
