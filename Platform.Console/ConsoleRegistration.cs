using Platform.Console.Access;
using Platform.Console.Live;
using Platform.Console.Logs;
using Platform.Console.Overview;
using Platform.Console.Pages;
using Platform.Console.Resources;

namespace Platform.Console;

internal static class ConsoleRegistration
{
    public static IServiceCollection AddConsole(this IServiceCollection services, ConsoleOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(new AccessKeys(options.Token)).AddSingleton<AccessRules>();
        services.AddSingleton<Layout>().AddSingleton<LiveStream>().AddSingleton<LogRelay>();
        services.AddSingleton(_ => Loopback()).AddSingleton<HostFile>().AddSingleton<HostControl>().AddSingleton<ResourcePages>();
        services.AddSingleton<OverviewPage>();
        return services;
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
