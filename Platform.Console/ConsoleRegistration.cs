using Platform.Aws;
using Platform.Aws.Deliveries;
using Platform.Aws.Releases;
using Platform.Aws.Secrets;
using Platform.Console.Access;
using Platform.Console.Builds;
using Platform.Console.DeadLetters;
using Platform.Console.Deliveries;
using Platform.Console.Hosting;
using Platform.Console.Live;
using Platform.Console.Logs;
using Platform.Console.Overview;
using Platform.Console.Pages;
using Platform.Console.Recordings;
using Platform.Console.Resources;
using Platform.Console.Sites;

namespace Platform.Console;

internal static class ConsoleRegistration
{
    public static void AddConsole(this WebApplicationBuilder builder)
    {
        var options = ConsoleOptions.Read(builder.Configuration);
        builder.ListenOnSurfaces(options);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(new AccessKeys(options.Token)).AddSingleton<AccessRules>();
        builder.Services.AddSingleton<Layout>().AddSingleton<LiveStream>().AddSingleton<LogRelay>();
        builder.Services.AddSingleton(_ => Loopback());

        builder.Services.AddPlatformAws(builder.Configuration).AddDeliveries().AddReleases().AddSecrets();
        builder.Services.AddSites().AddResourcePages().AddSingleton<OverviewPage>();
        builder.Services.AddDeliveryPages().AddRecordingPages().AddBuildPages().AddDeadLetterPage();
    }

    /// <summary>
    /// For other processes of this machine, without the factory's retries: a page says that a service is dead rather than waiting
    /// for it, and a change is never sent twice. Who calls sets the limit; a log may go on for hours.
    /// </summary>
    private static HttpClient Loopback() => new(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(1), UseProxy = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
