using Platform.Tests.Emulators;

[assembly: AssemblyFixture(typeof(EmulatorFixture))]

namespace Platform.Tests.Emulators;

/// <summary>
/// One emulator for the whole test run, started by the first test that needs it. Tests share it and keep apart by a resource
/// prefix of their own. Most take EventLayerFixture, which brings one.
/// </summary>
public sealed class EmulatorFixture : IAsyncDisposable
{
    private readonly Lazy<Task<IEmulator>> shared = new(StartSharedAsync);
    private readonly Lazy<Task<MotoEmulator>> moto = new(MotoEmulator.StartAsync);

    private static bool UsesLocalStack => Environment.GetEnvironmentVariable("PLATFORM_TEST_EMULATOR") == "localstack";

    /// <summary>Never kill or reconfigure this one.</summary>
    public Task<IEmulator> StartAsync() => shared.Value;

    /// <summary>
    /// One that speaks CloudFormation: LocalStack where it was asked for, else moto. Null where moto is not installed.
    /// </summary>
    public async Task<ICloudFormationEmulator?> StartDeployableAsync() => UsesLocalStack ? (ICloudFormationEmulator)await shared.Value
        : MotoEmulator.IsInstalled ? await moto.Value
        : null;

    /// <summary>
    /// An embedded emulator for one test that kills and restarts it, with state on disk. Skips the test on LocalStack, whose
    /// container loses its state with its process.
    /// </summary>
    public static Task<EmbeddedEmulator> StartOwnAsync()
    {
        Assert.SkipWhen(UsesLocalStack, "Needs an emulator that keeps its state when it is killed.");
        return EmbeddedEmulator.StartOnDiskAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (shared.IsValueCreated)
            await (await shared.Value).DisposeAsync();
        if (moto.IsValueCreated)
            await (await moto.Value).DisposeAsync();
    }

    private static async Task<IEmulator> StartSharedAsync() => UsesLocalStack
        ? await LocalStackEmulator.StartAsync()
        : await EmbeddedEmulator.StartInMemoryAsync();
}
