using Platform.Builds.Settings;
using Platform.Tests.Emulators;

namespace Platform.Tests.Builds.Runners;

public sealed class LocalRunnerConformanceTests(EventLayerFixture layer) : RunnerConformance
{
    private protected override async Task<RunnerRig> StartAsync(TimeSpan? timeout = null)
    {
        var rig = new RunnerRig(layer, AnotherClient());
        await rig.StartAsync(new BuildSettings { BuildTimeout = timeout ?? TimeSpan.FromMinutes(5) });
        return rig;
    }
}
