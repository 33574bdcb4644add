using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Platform.Aws;
using Platform.Aws.Deliveries;
using Platform.Aws.Releases;
using Platform.Aws.Secrets;
using Platform.Cli.Commands.Deliveries;
using Platform.Cli.Commands.Webhooks.Runs;
using Platform.Domain.Clients;

namespace Platform.Cli.Hosting;

/// <summary>What commands need of Platform.Aws. Only what a command asks for is made.</summary>
internal static class PlatformServices
{
    public static ServiceProvider Build(Surroundings surroundings) => new ServiceCollection()
        .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
        .AddSingleton(surroundings.Configuration)
        .AddSingleton(surroundings.Host.Clock)
        .AddSingleton(_ => ClientDirectory.Load(surroundings.ClientsFolder, surroundings.Environment))
        .AddPlatformAws(surroundings.Configuration)
        .AddDeliveries()
        .AddReleases()
        .AddSecrets()
        .AddSingleton<JourneyReader>()
        .AddSingleton<JourneyWait>()
        .AddSingleton<ReleaseDifferences>()
        .AddSingleton<RunReader>()
        .BuildServiceProvider();
}
