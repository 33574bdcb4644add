using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Platform.Aws;
using Platform.Aws.EventLayers;
using Platform.Aws.Secrets;

namespace Platform.Tests.Emulators;

/// <summary>
/// An event layer of one's own in the shared emulator, provisioned, with the AWS clients. As a class fixture
/// (<c>IClassFixture&lt;EventLayerFixture&gt;</c>) it serves one test class; a test that wants one to itself calls <see cref="AnotherAsync"/>.
/// </summary>
public class EventLayerFixture(EmulatorFixture emulators) : IAsyncLifetime
{
    private ServiceProvider? services;

    /// <summary>Lower-case and unique to this fixture; good for client ids as well.</summary>
    public string Prefix { get; protected init; } = UniqueName();

    /// <summary>Endpoints, region, keys and PLATFORM_PREFIX: what a service gets as configuration.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; private set; } = new Dictionary<string, string?>();

    public IConfiguration Configuration { get; private set; } = new ConfigurationBuilder().Build();

    public EventLayer Layer => Get<EventLayer>();

    public IServiceProvider Services => services ?? throw new InvalidOperationException("The fixture is not initialised.");

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>One more layer in the same emulator, for a test that would disturb the others.</summary>
    public async Task<EventLayerFixture> AnotherAsync()
    {
        var another = New();
        await another.InitializeAsync();
        return another;
    }

    public virtual async ValueTask InitializeAsync() => await InitializeAsync(await emulators.StartAsync());

    /// <summary>On an emulator of the test's own (<see cref="EmulatorFixture.StartOwnAsync"/>).</summary>
    public async Task InitializeAsync(IEmulator emulator)
    {
        Settings = new Dictionary<string, string?>(emulator.Settings) { ["PLATFORM_PREFIX"] = Prefix };
        Configuration = new ConfigurationBuilder().AddInMemoryCollection(Settings).Build();
        services = new ServiceCollection().AddLogging().AddPlatformAws(Configuration).AddSecrets().BuildServiceProvider();
        await MakeLayerAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (services is not null)
            await services.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static string UniqueName() => "t" + RandomNumberGenerator.GetHexString(9, lowercase: true);

    protected virtual EventLayerFixture New() => new(emulators);

    protected virtual Task MakeLayerAsync() => Get<EventLayerProvisioner>().ProvisionAsync(Layer);
}
