using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Platform.Console.Hosting;

namespace Platform.Console.Sites;

internal static class SitesBranch
{
    public static IServiceCollection AddSites(this IServiceCollection services)
    {
        services.AddSingleton<IResponseCompressionProvider, SiteCompression>();
        services.AddResponseCompression(compression =>
        {
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/manifest+json", "application/atom+xml", "application/rss+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        return services.AddSingleton<SiteUrls>().AddSingleton<SiteList>().AddSingleton<SitePages>().AddSingleton<SiteServer>();
    }

    /// <summary>Everything that comes in by the sites' socket ends here.</summary>
    public static void UseSitesSurface(this WebApplication app) => app.MapWhen(
        context => context.IsOn(Surface.Sites),
        sites =>
        {
            sites.UseResponseCompression();
            sites.Run(context => context.RequestServices.GetRequiredService<SiteServer>().ServeAsync(context));
        });
}
