using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Platform.Console.Hosting;

internal static class SurfaceHosting
{
    /// <summary>Two sockets on 127.0.0.1, each marking its connections.</summary>
    public static void ListenOnSurfaces(this WebApplicationBuilder builder, ConsoleOptions options)
    {
        // The sockets are opened below; with addresses set too, Kestrel would warn that it ignores them.
        builder.WebHost.UseSetting(WebHostDefaults.ServerUrlsKey, "");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, options.ConsolePort, listen => Mark(listen, Surface.Console));
            kestrel.Listen(IPAddress.Loopback, options.SitesPort, listen => Mark(listen, Surface.Sites));
        });
    }

    public static bool IsOn(this HttpContext context, Surface surface) =>
        context.Features.Get<SurfaceFeature>()!.Surface == surface;

    private static void Mark(ListenOptions listen, Surface surface)
    {
        var feature = new SurfaceFeature(surface);
        listen.Use(next => connection =>
        {
            connection.Features.Set(feature);
            return next(connection);
        });
    }
}
